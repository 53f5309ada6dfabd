import sharp from 'sharp';

/** A whole PNG of that many pixels. */
export const png = (width: number, height: number): Promise<Uint8Array> =>
  sharp({ create: { width, height, channels: 3, background: '#b00' } })
    .png()
    .toBuffer();
