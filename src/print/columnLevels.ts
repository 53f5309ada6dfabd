/**
 * Whole lines to add to an article's columns beyond half of their text, or to take, by article;
 * undefined where they could not be levelled and fill up one after the other.
 */
export type ExtraLines = ReadonlyMap<string, number | undefined>;

/** Where columns began, ended, and where their block ends; written by the theme's `marker`. */
export interface Marker {
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
/** Lines of columns on the last of their pages. */
const fewestLines = 3;
/** Lines that may be taken: what stands above a subhead is no line at the top of a column. */
const mostTaken = 3;

/** What has been tried to level the columns of each article, and what came of it. */
export class Levels {
  readonly extra = new Map<string, number | undefined>();
  /** Fewest lines that may do. */
  readonly #least = new Map<string, number>();
  /** Lines that did. */
  readonly #roomy = new Map<string, number>();

  /**
   * Adds lines, or takes some; false where nothing changes. What once was too short is never tried
   * again, so that two articles cannot chase each other.
   */
  correct(key: string, lines: number, last: boolean): boolean {
    const now = this.extra.get(key) ?? 0;
    const least = Math.max(this.#least.get(key) ?? -mostTaken, lines > 0 ? now + 1 : -mostTaken);
    if (lines > 0) this.#least.set(key, least);
    else this.#roomy.set(key, now);
    const roomy = this.#roomy.get(key);
    // With no round left to come closer, a few lines too many leave a little room below; columns
    // that are not levelled leave one of them empty.
    const next =
      lines > 0 && roomy !== undefined && (last || roomy >= least)
        ? roomy
        : Math.max(now + (last ? 2 * lines : lines), least);
    if (next === now || (lines < 0 && last)) return false;
    this.extra.set(key, next);
    return true;
  }
}

/** Lines to add to, or take from, each article's columns. */
export function corrections(markers: readonly Marker[]): Map<string, number> {
  const lines = new Map<string, number>();
  for (const [key, marks] of triples(markers)) {
    const correction = correctionOf(...marks);
    if (correction !== 0) lines.set(key, correction);
  }
  return lines;
}

/** Start, end and foot of each article's columns. */
function triples(markers: readonly Marker[]): Map<string, [Marker, Marker, Marker]> {
  const found = new Map<string, Partial<Record<Marker['at'], Marker>>>();
  for (const marker of markers)
    found.set(marker.key, { ...found.get(marker.key), [marker.at]: marker });
  const whole = new Map<string, [Marker, Marker, Marker]>();
  for (const [key, { start, end, foot }] of found)
    if (start && end && foot) whole.set(key, [start, end, foot]);
  return whole;
}

/** Articles whose words lie over what follows. */
export function overflowing(markers: readonly Marker[]): string[] {
  return [...triples(markers)]
    .filter(([, [, end, foot]]) => overflows(end, foot))
    .map(([key]) => key);
}

const overflows = (end: Marker, foot: Marker): boolean =>
  end.page > foot.page || (end.page === foot.page && end.y > foot.y + leading + tolerance);

function correctionOf(start: Marker, end: Marker, foot: Marker): number {
  if (end.page > foot.page) return 4;
  if (end.page < foot.page) return 0;
  if (overflows(end, foot)) return Math.max(1, Math.ceil((end.y - leading - foot.y) / 2 / pitch));
  const high = linesOf(foot.y);
  const goesOn = start.page < foot.page;
  // So low on a new page, a paragraph's last lines cannot move there together.
  if (goesOn && high < fewestLines) return 1;
  const gap = foot.y - end.y + leading;
  if (end.x > start.x + tolerance) {
    // A block that is too low by little sets its last lines over each other, high up. Lower down
    // the gap is real: it is as wide as the picture that had to stand in the first column.
    const tall = goesOn ? foot.y : foot.y - start.y;
    if (gap > Math.max(widestGap, tall / 2)) return 2;
    return gap >= 2.5 * pitch ? -Math.floor(gap / 2 / pitch) : 0;
  }
  // All in the first column of the last page: half of it belongs into the second.
  const half = Math.max(fewestLines, Math.ceil(linesOf(end.y - leading) / 2));
  return goesOn && half < high ? half - high : 0;
}

const linesOf = (height: number): number => Math.round((height + leading) / pitch);
