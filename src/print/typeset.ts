import type { PrintCompiler, SetDocument, TypstJob } from '#print/compiler';

/** Where columns began, ended, and where their block ends; written by the theme's `marker`. */
interface Marker {
  key: string;
  at: 'start' | 'end' | 'foot';
  page: number;
  x: number;
  y: number;
}

const pitch = 17.5;
const tolerance = 1;
/** Rounds of looking and setting again; two are the rule. */
const rounds = 6;

/**
 * Sets a source whose columns must end level. The theme makes each article's columns half as
 * high as its text; where words were left over, or a gap was left, whole lines are added or taken
 * and the document is set again. Earlier articles move later ones, so all are looked at each time.
 */
export function setBalanced(
  compiler: PrintCompiler,
  job: (extra: ReadonlyMap<string, number>) => TypstJob,
): SetDocument {
  const extra = new Map<string, number>();
  const least = new Map<string, number>();
  let document = compiler.set(job(extra));
  for (let round = 1; round < rounds; round++) {
    let changed = false;
    for (const [key, lines] of corrections(document.values<Marker>('balance'))) {
      const now = extra.get(key) ?? 0;
      // What once was too short is never tried again, so that two articles cannot chase each other.
      if (lines > 0) least.set(key, Math.max(least.get(key) ?? Number.NEGATIVE_INFINITY, now + 1));
      const next = Math.max(now + lines, least.get(key) ?? Number.NEGATIVE_INFINITY);
      if (next === now) continue;
      extra.set(key, next);
      changed = true;
    }
    if (!changed) break;
    document = compiler.set(job(extra));
  }
  return document;
}

/** Lines to add to, or take from, each article's columns. */
function corrections(markers: readonly Marker[]): Map<string, number> {
  const found = new Map<string, Partial<Record<Marker['at'], Marker>>>();
  for (const marker of markers) found.set(marker.key, { ...found.get(marker.key), [marker.at]: marker });
  const lines = new Map<string, number>();
  for (const [key, { start, end, foot }] of found) {
    if (!start || !end || !foot) continue;
    const overflow = end.page > foot.page || end.y > foot.y + tolerance;
    if (overflow) lines.set(key, end.page > foot.page ? 4 : Math.max(1, Math.ceil((end.y - foot.y) / 2 / pitch)));
    else if (end.page === foot.page) {
      const inSecond = end.x > start.x + tolerance;
      const gap = foot.y - end.y;
      if (inSecond && gap >= 2 * pitch) lines.set(key, -Math.floor(gap / 2 / pitch));
    }
  }
  return lines;
}
