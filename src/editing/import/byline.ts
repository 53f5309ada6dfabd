import type { Day } from '#domain/day';
import { findDay } from '#editing/chineseDate';
import {
  branchNamed,
  type Directory,
  personsNamed,
  withoutPadding,
} from '#editing/entry/directory';

/** A line that says who wrote, of which unit, and when, and nothing else. */
export interface Byline {
  day?: Day;
  names: string[];
  /** Ids. */
  branches: string[];
}

const longest = 40;
/** Words around a name that say no more than that it is one. */
const markers = /^(?:文|作者|撰稿|撰写人?|供稿|署名)[/／：:\s]*|^[（(]|[）)]$|^——?|^-{1,2}/u;
const dayForm =
  /[（(]?\s*(?:[12]\d{3}|[一二三四五六七八九〇○零]{4})\s*[年\-./].*[日号\d]\s*(?:[（(]?(?:星期|周)[一二三四五六日天][)）]?)?\s*[)）]?/u;

/**
 * Reads a byline such as `（2014年5月1日）`, `机电支部　赵冬梅` or `李长河 2026年10月16日`.
 * Every word must be known; only on a line set apart (`aligned`) may an unknown word of two to
 * four Han characters be a name. Undefined for all other text.
 */
export function readByline(
  line: string,
  aligned: boolean,
  directory: Directory,
): Byline | undefined {
  const text = line.trim();
  if ([...text].length > longest || text.includes('\n') || /[。；！？]/.test(text))
    return undefined;
  const byline: Byline = { names: [], branches: [] };
  const written = dayForm.exec(text)?.[0];
  const found = written === undefined ? undefined : findDay(written);
  if (found && found.rest !== '') return undefined;
  if (found) byline.day = found.day;
  const words = (found && written !== undefined ? text.replace(written, ' ') : text)
    .trim()
    .replace(markers, '')
    .replace(/[）)]$/, '')
    .trim();
  if (words === '') return found ? byline : undefined;
  return readWords(words, aligned, directory, byline) ? byline : undefined;
}

function readWords(words: string, aligned: boolean, directory: Directory, byline: Byline): boolean {
  const whole = withoutPadding(words);
  if (personsNamed(directory, whole).length > 0) return byline.names.push(whole) > 0;
  let rest = words;
  const unit = directory.branches
    .filter(({ name }) => rest.startsWith(name))
    .sort((a, b) => b.name.length - a.name.length)[0];
  if (unit) {
    byline.branches.push(unit.id);
    rest = rest.slice(unit.name.length).trim();
    if (rest === '') return true;
  }
  const name = withoutPadding(rest);
  if (personsNamed(directory, name).length > 0) return byline.names.push(name) > 0;
  const parts = rest.split(/[\s　、，,]+/u).filter(Boolean);
  if (parts.length > 1) {
    return parts.every((part) => {
      const branch = branchNamed(directory, part);
      if (branch) return byline.branches.push(branch.id) > 0;
      return personsNamed(directory, part).length > 0 && byline.names.push(part) > 0;
    });
  }
  const couldBeName = /^\p{Script=Han}{2,4}$/u.test(name);
  return couldBeName && (aligned || unit !== undefined) && byline.names.push(name) > 0;
}
