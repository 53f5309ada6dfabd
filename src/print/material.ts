import { join } from 'node:path';
import pMap, { pMapSkip } from 'p-map';
import type { Problem } from '#domain/problem';
import { headingsOf } from '#markdown/headings';
import { imagesOf } from '#markdown/images';
import { parseMarkdown, type Token } from '#markdown/parse';
import { textBlocks } from '#markdown/text';
import { picturesAtOnce } from '#media/picturesAtOnce';
import { type PrintInk, type PrintPicture, printPicture, widestPixels } from '#media/printPicture';
import { printFonts } from '#print/fonts';
import type { NamedPicture } from '#print/namedPicture';
import { type PrintContext, PrintProblems } from '#print/printContext';
import { recalling } from '#print/recalling';
import { fewestDotsOfCover, pointsPerInch, resolutionWarning } from '#print/resolution';
import { literal, TypstCode } from '#print/typstLiteral';
import type { PlacedPicture } from '#print/typstPicture';
import { type PrintText, renderTypst } from '#print/typstRenderer';
import { printable } from '#print/typstText';
import { pictureKey } from '#views/articleLink';
import type { PrintBody } from '#views/printBody';

/** What a printed file is set from: bodies read and parsed, pictures made. */
export interface Material {
  /** Typst code of a body, set to a measure in points. */
  body(ref: string, points: number): TypstCode;
  /** Tokens of a body, for what is not a page. */
  tokens(ref: string): readonly Token[];
  /** Words of a body's first paragraphs, for a digest. */
  firstWords(ref: string): string;
  /** Words of a body's headings of the second level. */
  headings(ref: string): string[];
  /** A picture of the front matter, as a dictionary of the theme; undefined where it cannot be read. */
  picture(named: NamedPicture | undefined, points: number): TypstCode | undefined;
  /** A picture that fills the front cover, however few pixels it has. */
  coverPicture(named: NamedPicture | undefined, points: number): TypstCode | undefined;
  /** Words of a field: what no font has becomes 〓. */
  words(text: string): string;
  pictures: ReadonlyMap<string, Buffer>;
  problems: Problem[];
}

interface Wanted {
  bodies: Readonly<Record<string, PrintBody>>;
  pictures: readonly (NamedPicture | undefined)[];
  ink: PrintInk;
  site: string;
}

const resolutionWanted = 200;
const resolutionMade = 300;

/** How wide a picture must be made for a place in points. */
const pixelsOf = (points: number | undefined): number =>
  points === undefined ? widestPixels : Math.ceil((points / pointsPerInch) * resolutionMade);

/** Enough for an issue of a hundred articles in several editions. */
const mostRecalled = 400;
const parsed = recalling<readonly Token[]>(mostRecalled);
const rendered = recalling<{ code: TypstCode; problems: readonly Problem[] }>(mostRecalled);

/** Where the compiler sees a picture. */
const workspacePath = (picture: PrintPicture) => `/pictures/${picture.name}.jpg`;

export async function gatherMaterial(wanted: Wanted, context: PrintContext): Promise<Material> {
  const problems: Problem[] = [];
  const texts = new Map<string, PrintText & { body: PrintBody; source: string }>();
  const folderOf = (path: string) => path.slice(0, path.lastIndexOf('/'));
  await Promise.all(
    Object.entries(wanted.bodies).map(async ([ref, body]) => {
      const { text, line } = await context.readBody(body.path);
      const source = JSON.stringify([text, body.cast]);
      const tokens = parsed(source, () => {
        const cast = body.cast && { ...body.cast, strangers: new Set<string>() };
        return parseMarkdown(text, cast).tokens;
      });
      texts.set(ref, {
        body,
        source,
        tokens,
        file: `${context.contentName}/${body.path}`,
        firstLine: line,
        closed: !ref.startsWith('bulletins/'),
        key: '',
      });
    }),
  );
  // Labels must not depend on which file was read first.
  for (const [i, ref] of Object.keys(wanted.bodies).entries()) texts.get(ref)!.key = `t${i}`;

  const widths = new Map<string, number>();
  const widen = (path: string, pixels: number) =>
    widths.set(path, Math.max(pixels, widths.get(path) ?? 0));
  for (const named of wanted.pictures) if (named) widen(named.path, pixelsOf(named.points));
  for (const { tokens, body } of texts.values()) {
    for (const { src } of imagesOf(tokens))
      widen(pictureKey(folderOf(body.path), src), widestPixels);
  }
  const made = await makePictures(widths, wanted.ink, context);
  const fonts = await printFonts(join(context.cacheDir, 'fonts'));

  const placed = (path: string, points: number): PlacedPicture | undefined => {
    const picture = made.get(path);
    return (
      picture && {
        path: workspacePath(picture),
        width: picture.width,
        height: picture.height,
        points: Math.round(points * 100) / 100,
      }
    );
  };
  /** A small picture is not blown up beyond what the eye forgives. */
  const place = (path: string, points: number): PlacedPicture | undefined => {
    const width = made.get(path)?.width ?? 0;
    return placed(path, Math.min(points, (width / (resolutionWanted * 0.75)) * pointsPerInch));
  };
  const namedPicture = (
    named: NamedPicture,
    picture: PlacedPicture | undefined,
    fewestDots?: number,
  ): TypstCode | undefined => {
    const report = (severity: Problem['severity'], rule: string, message: string) => {
      const file = `${context.contentName}/${named.entry}`;
      const place = context.pictureField(named.entry, named.field);
      problems.push({ file, ...place, severity, rule, message });
    };
    const name = named.path.slice(named.path.lastIndexOf('/') + 1);
    if (!picture) {
      report('error', 'image-missing', `图片“${name}”找不到，或者打不开。请换一张，或改正文件名`);
      return undefined;
    }
    const blurred = resolutionWarning(name, picture, fewestDots);
    if (blurred) report('warning', 'image-resolution', blurred);
    return new TypstCode(literal({ ...picture, alt: named.alt }));
  };
  return {
    problems,
    pictures: new Map([...made.values()].map((picture) => [workspacePath(picture), picture.jpeg])),
    tokens: (ref) => texts.get(ref)?.tokens ?? [],
    firstWords: (ref) =>
      textBlocks(texts.get(ref)?.tokens ?? [])
        .filter(({ kind }) => kind === 'paragraph')
        .slice(0, 3)
        .map(({ text }) => text)
        .join(''),
    headings: (ref) =>
      [...headingsOf(texts.get(ref)?.tokens ?? []).values()]
        .filter(({ level }) => level === 2)
        .map(({ text }) => text),
    body(ref, points) {
      const text = texts.get(ref);
      if (!text) return new TypstCode('[]');
      const pictureOf = (src: string) => place(pictureKey(folderOf(text.body.path), src), points);
      const { file, firstLine, key, closed, source, body, tokens } = text;
      const pictures = imagesOf(tokens).map(({ src }) => pictureOf(src));
      const shown = [file, firstLine, key, closed, body.speakers, pictures, wanted.site];
      const { code, problems: found } = rendered(`${source}${JSON.stringify(shown)}`, () => {
        const told: Problem[] = [];
        const made = renderTypst(text, {
          covers: fonts.covers,
          picture: pictureOf,
          href: (href) => absoluteAddress(href, wanted.site),
          speakerPost: (id) => body.speakers?.[id]?.post,
          report: (problem) => told.push(problem),
        });
        return { code: made, problems: told };
      });
      problems.push(...found);
      return code;
    },
    picture: (named, points) => named && namedPicture(named, place(named.path, points)),
    coverPicture: (named, points) =>
      named && namedPicture(named, placed(named.path, points), fewestDotsOfCover),
    words: (text) => printable(text, { covers: fonts.covers, missing: () => {} }),
  };
}

async function makePictures(
  widths: ReadonlyMap<string, number>,
  ink: PrintInk,
  context: PrintContext,
): Promise<Map<string, PrintPicture>> {
  const make = async ([path, widest]: [string, number]): Promise<
    [string, PrintPicture] | typeof pMapSkip
  > => {
    try {
      const file = join(context.contentDir, path);
      return [path, await printPicture(file, ink, context.cacheDir, widest)];
    } catch {
      return pMapSkip;
    }
  };
  return new Map(await pMap(widths, make, picturesAtOnce));
}

/** A link as paper prints it: absolute, or nothing where it leads to a place on the same page. */
function absoluteAddress(href: string, site: string): string | undefined {
  if (href.startsWith('#')) return undefined;
  if (/^(https?|mailto|tel):/i.test(href)) return href;
  if (/^[a-z][a-z\d+.-]*:/i.test(href)) return undefined;
  return new URL(href, `${site.replace(/\/$/, '')}/`).href;
}

/** Stops where an error was found; warnings are left to the caller. */
export function refuseErrors(problems: readonly Problem[]): void {
  const errors = problems.filter(({ severity }) => severity === 'error');
  if (errors.length > 0) throw new PrintProblems(errors);
}
