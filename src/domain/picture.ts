/** A picture as the site serves it: plain data for pages. */
export interface SitePicture {
  /** Address of the middle size. */
  src: string;
  srcset: string;
  /** Pixels of the original, turned upright. */
  width: number;
  height: number;
}
