import type { Plugin } from 'vite';

const name = '[\\w$]+';
/** Ends the editor's search for a picture that an entry names by a relative path. */
const search = new RegExp(
  `(let\\{entryFolder:(${name})\\}=${name}\\.match\\(${name}\\)\\.groups,(${name})=${name}\\.replace\\(` +
    `.{0,400}?else (${name})=(${name})\\((${name})\\(\\[\\2,${name},${name}\\]\\)\\);return (${name})\\(\\)\\.get\\(\\4\\))\\}`,
);

/**
 * The editor looks for `./images/a.jpg` below its folder for uploads, which lies one up for entries
 * kept by year, and finds nothing to show; here it also looks beside the entry, where the path says.
 * Throws where the search is gone, as it may be in another version of the editor.
 */
export function withPicturesBesideEntries(code: string): string {
  if (!search.test(code)) throw new Error('@sveltia/cms no longer finds pictures as it did.');
  return code.replace(
    search,
    (_, found: string, folder, path, __, resolve, join, assets) =>
      `${found}??${assets}().get(${resolve}(${join}([${folder},${path}])))}`,
  );
}

export const entryPictures: Plugin = {
  name: 'xuekan-admin-pictures',
  enforce: 'pre',
  transform: (code, id) =>
    /@sveltia\/cms\/npm\/index\.js$/.test(id.replaceAll('\\', '/'))
      ? { code: withPicturesBesideEntries(code), map: null }
      : undefined,
};
