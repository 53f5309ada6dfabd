import type { PrintCompiler, SetDocument, TypstJob } from '#print/compiler';

/**
 * Whole lines to add to an article's columns beyond half of their text, or to take, by article;
 * undefined where they could not be levelled and fill up one after the other.
 */
export type ExtraLines = ReadonlyMap<string, number | undefined>;

/** Where columns began, ended, and where their block ends; written by the theme's `marker`. */
interface Marker {
  key: string;
  at: 'start' | 'end' | 'foot';
  page: number;
  x: number;
  /** Below the top of the text area, in points. */
  y: number;
}

const pitch = 17.5;
/** The mark after the last line stands one leading below it. */
const leading = 7;
const tolerance = 1;
const widestGap = 7 * pitch;
/** Lines that may be taken: what stands above a subhead is no line at the top of a column. */
const mostTaken = 3;
/** Rounds of setting; two are the rule. After the last words may not lie over each other. */
const rounds = 5;

/**
 * Sets a source whose columns must end level. The theme makes each article's columns half as
 * high as its text; where words were left over, or a gap was left, whole lines are added or taken
 * and the document is set again. Earlier articles move later ones, so all are looked at each time.
 */
export function setBalanced(
  compiler: PrintCompiler,
  job: (extra: ExtraLines) => TypstJob,
): SetDocument {
  const extra = new Map<string, number | undefined>();
  const least = new Map<string, number>();
  const roomy = new Map<string, number>();
  let document = compiler.set(job(extra));
  for (let round = 1; round < rounds; round++) {
    const found = corrections(document.values<Marker>('balance'));
    let changed = false;
    for (const [key, lines] of found) {
      const now = extra.get(key) ?? 0;
      // What once was too short is never tried again, so that two articles cannot chase each other.
      if (lines > 0) least.set(key, Math.max(least.get(key) ?? -mostTaken, now + 1));
      else roomy.set(key, now);
      const last = round >= rounds - 2;
      const wanted = Math.max(now + lines, least.get(key) ?? -mostTaken);
      const next = lines > 0 && (last || roomy.has(key)) ? roomy.get(key) : wanted;
      if (next === now || (lines < 0 && last)) continue;
      extra.set(key, next);
      changed = true;
    }
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
    const over = [...corrections(set.values<Marker>('balance'))].filter(([, lines]) => lines > 0);
    if (over.length === 0) return set;
    for (const [key] of over) extra.set(key, undefined);
    set = compiler.set(job(extra));
  }
}

/** Lines to add to, or take from, each article's columns. */
function corrections(markers: readonly Marker[]): Map<string, number> {
  const found = new Map<string, Partial<Record<Marker['at'], Marker>>>();
  for (const marker of markers)
    found.set(marker.key, { ...found.get(marker.key), [marker.at]: marker });
  const lines = new Map<string, number>();
  for (const [key, { start, end, foot }] of found) {
    if (!start || !end || !foot) continue;
    const overflow =
      end.page > foot.page || (end.page === foot.page && end.y > foot.y + leading + tolerance);
    if (overflow)
      lines.set(
        key,
        end.page > foot.page ? 4 : Math.max(1, Math.ceil((end.y - leading - foot.y) / 2 / pitch)),
      );
    else if (end.page === foot.page) {
      // So low on a new page, a paragraph's last lines cannot move there together.
      if (start.page < foot.page && foot.y < 2 * pitch + leading) lines.set(key, 1);
      const inSecond = end.x > start.x + tolerance;
      const gap = foot.y - end.y + leading;
      if (inSecond && gap >= 2 * pitch) lines.set(key, -Math.floor(gap / 2 / pitch));
      // A block that is too low by little sets its last lines over each other, high up.
      if (gap > widestGap) lines.set(key, 2);
    }
  }
  return lines;
}
