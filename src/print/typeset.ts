import {
  corrections,
  type ExtraLines,
  Levels,
  type Marker,
  overflowing,
} from '#print/columnLevels';
import type { PrintCompiler, SetDocument, TypstJob } from '#print/compiler';

/** Sections, by collection, that are set with less room around their parts. */
export type TightSections = ReadonlySet<string>;

/** Where a section's text ends: lines down its last page. Written by the theme. */
interface SectionEnd {
  section: string;
  page: number;
  lines: number;
}

/** A last page with fewer lines than this is nearly empty. */
const fewLines = 9;

/** Rounds of setting; two are the rule. After the last words may not lie over each other. */
const rounds = 5;

/**
 * Sets a magazine: columns end level, and a section whose last page would be nearly empty is set
 * tighter where that saves the page.
 */
export function setMagazine(
  compiler: PrintCompiler,
  job: (extra: ExtraLines, tight: TightSections) => TypstJob,
): SetDocument {
  const levels = new Levels();
  const ends = (document: SetDocument) => document.values<SectionEnd>('section-end');
  const document = setBalanced(compiler, (extra) => job(extra, new Set()), levels);
  const before = ends(document);
  const spilling = before.filter(({ lines }) => lines < fewLines).map(({ section }) => section);
  if (spilling.length === 0) return document;
  const tried = setBalanced(compiler, (extra) => job(extra, new Set(spilling)), levels);
  const saved = savedPages(before, ends(tried)).filter((section) => spilling.includes(section));
  if (saved.length === spilling.length) return tried;
  if (saved.length === 0) return document;
  return setBalanced(compiler, (extra) => job(extra, new Set(saved)), levels);
}

/** Sections that take fewer pages than before, counted from the end of the one before them. */
function savedPages(before: readonly SectionEnd[], after: readonly SectionEnd[]): string[] {
  const pages = (ends: readonly SectionEnd[], i: number) =>
    ends[i]!.page - (ends[i - 1]?.page ?? 0);
  return before
    .filter((_, i) => after[i] !== undefined && pages(after, i) < pages(before, i))
    .map(({ section }) => section);
}

/**
 * Sets a source whose columns must end level. The theme makes each article's columns half as
 * high as its text; where words were left over, or a gap was left, whole lines are added or taken
 * and the document is set again. Earlier articles move later ones, so all are looked at each time.
 */
export function setBalanced(
  compiler: PrintCompiler,
  job: (extra: ExtraLines) => TypstJob,
  levels = new Levels(),
): SetDocument {
  const { extra } = levels;
  let document = compiler.set(job(extra));
  for (let round = 1; round < rounds; round++) {
    const found = corrections(document.values<Marker>('balance'));
    const last = round >= rounds - 2;
    let changed = false;
    for (const [key, lines] of found) if (levels.correct(key, lines, last)) changed = true;
    if (!changed) break;
    document = compiler.set(job(extra));
  }
  return unlevelled(compiler, job, extra, document);
}

/** A last look: whatever still overflows is set without levelling, which always has room. */
function unlevelled(
  compiler: PrintCompiler,
  job: (extra: ExtraLines) => TypstJob,
  extra: Map<string, number | undefined>,
  document: SetDocument,
): SetDocument {
  let set = document;
  for (;;) {
    const over = overflowing(set.values<Marker>('balance'));
    if (over.length === 0) return set;
    for (const key of over) extra.set(key, undefined);
    set = compiler.set(job(extra));
  }
}
