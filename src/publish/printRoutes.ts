import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Publication } from '#catalog/publication';
import { type EditionId, editions } from '#domain/edition';
import { articlePrint, examPrint, filePrint, issuePrint } from '#print/fromPublication';
import type { IssuePrint } from '#print/issuePrint';
import type { Sheet } from '#print/sheets';
import type { PictureIndex } from '#publish/pictures';
import { printLinks } from '#views/printLinks';

/** A printed file as Astro wants its route: plain data, and the hash of all that the file shows. */
export interface PrintRoute<Props> {
  params: { file: string };
  props: Props & { cacheKey: string };
  cacheKey: string;
}

const route = <Props extends object>(
  file: string,
  props: Props,
  cacheKey: string,
): PrintRoute<Props> => ({ params: { file }, props: { ...props, cacheKey }, cacheKey });

export interface EditionProps {
  edition: EditionId;
  print: IssuePrint;
}

/** What a printed file shows beside its props: pictures, and the theme, which no import leads to. */
interface Surroundings {
  pictures: PictureIndex;
  /** The project's folder. */
  root: string;
}

/** Editions of the issues that are built, below `/bulletins/`; `file` is without its ending. */
export function editionRoutes(
  publication: Publication,
  around: Surroundings,
  extension: 'pdf' | 'epub',
): PrintRoute<EditionProps>[] {
  const key = keyOf(around);
  return [...printLinks(publication).issues].flatMap(([month, links]) => {
    const print = issuePrint(publication, month);
    if (!print) return [];
    return links.flatMap(({ id }) => {
      const [name, ending] = editions[id].file.split('.');
      if (ending !== extension) return [];
      const props = { edition: id, print };
      return [route(`${month}/${name}`, props, key(props))];
    });
  });
}

/** Articles, papers, keys and learning files that are built; `file` is the address without `.pdf`. */
export function sheetRoutes(
  publication: Publication,
  around: Surroundings,
): PrintRoute<{ sheet: Sheet }>[] {
  const key = keyOf(around);
  const links = printLinks(publication);
  const sheets: [href: string, sheet: Sheet | undefined][] = [
    ...[...links.articles].map(([ref, href]): [string, Sheet] => [
      href,
      articlePrint(publication, publication.articleByRef.get(ref)!),
    ]),
    ...[...links.exams].flatMap(([id, { paper, key: answers }]): [string, Sheet | undefined][] => [
      [paper, examPrint(publication, id, 'paper')],
      [answers, examPrint(publication, id, 'key')],
    ]),
    ...[...links.people].map(([id, href]): [string, Sheet | undefined] => [
      href,
      filePrint(publication, id),
    ]),
  ];
  return sheets.flatMap(([href, sheet]) =>
    sheet ? [route(href.slice(1, -'.pdf'.length), { sheet }, key({ sheet }))] : [],
  );
}

/** The cache keys of all printed files that are built. */
export const printKeys = (publication: Publication, around: Surroundings): Set<string> =>
  new Set(
    [
      ...editionRoutes(publication, around, 'pdf'),
      ...editionRoutes(publication, around, 'epub'),
      ...sheetRoutes(publication, around),
    ].map(({ cacheKey }) => cacheKey),
  );

/** Hash of a route's props, of the pictures in its texts' folders and of the theme. */
function keyOf({ pictures, root }: Surroundings): (props: object) => string {
  const theme = join(root, 'src', 'print', 'theme');
  const common = createHash('sha256');
  for (const name of readdirSync(theme).sort())
    common.update(name).update(readFileSync(join(theme, name)));
  const recipe = common.digest('hex');
  const known = [...pictures].map(
    ([path, { src }]) => [path.slice(0, path.lastIndexOf('/')), src] as const,
  );
  return (props) => {
    const json = JSON.stringify(props);
    // Pictures are named beside their entry: those of other folders cannot be in this file.
    const shown = known
      .filter(([folder]) => json.includes(folder.replace(/\/images$/, '')))
      .map(([, src]) => src);
    return createHash('sha256')
      .update(recipe)
      .update(json)
      .update(shown.join())
      .digest('hex')
      .slice(0, 24);
  };
}
