import type { RootContent } from 'mdast';
import { findDay } from '#editing/chineseDate';
import {
  blockText,
  endsLikeSentence,
  isParagraph,
  isWords,
  lengthOf,
} from '#editing/import/blockText';
import { isHeadLabel, labelledValues } from '#editing/import/labels';

const longest = 40;
/** Not more than this many blocks from the top; below that a heading is a section's. */
const searched = 4;

export interface FoundTitle {
  title: string;
  /** The document without the title. */
  rest: RootContent[];
  /** Where it came from, when not from the text. */
  from?: 'file';
}

const numberForm = /^([一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)]|第.{1,3}[章节])/;

const oneLine = (node: RootContent) => blockText(node).replace(/\s+/g, ' ').trim();

/**
 * The document's title: its title style or only first-level heading, else a centred line, else
 * a short first line that is no sentence; else `fallback`. A centred —— line below is its second half.
 */
export function takeTitle(nodes: readonly RootContent[], fallback: string): FoundTitle {
  const at = titleIndex(nodes);
  if (at === undefined) return { title: fallback, rest: [...nodes], from: 'file' };
  let title = oneLine(nodes[at]!);
  let end = at + 1;
  const next = nodes[end];
  if (isParagraph(next) && /^(——|—|--)/.test(oneLine(next)) && lengthOf(oneLine(next)) <= longest) {
    title += oneLine(next).replace(/^[—-]+\s*/, '——');
    end++;
  }
  return { title, rest: [...nodes.slice(0, at), ...nodes.slice(end)] };
}

function titleIndex(nodes: readonly RootContent[]): number | undefined {
  const styled = nodes.findIndex((node) => node.type === 'heading' && node.data?.isTitle);
  if (styled >= 0) return styled;
  const centred = nodes
    .slice(0, searched)
    .findIndex((node) => isTitleLine(node) && node.data?.align === 'center');
  const firsts = nodes.filter((node) => node.type === 'heading' && node.depth === 1);
  const heading = nodes.findIndex((node) => node.type === 'heading');
  const only =
    heading >= 0 && heading < searched && firsts.length === 1 && firsts[0] === nodes[heading];
  if ((heading === 0 || (only && centred < 0)) && !numberForm.test(oneLine(nodes[heading]!))) {
    return heading;
  }
  if (centred >= 0) return centred;
  return nodes.length > 1 && isTitleLine(nodes[0]) && lengthOf(oneLine(nodes[0]!)) <= longest
    ? 0
    : undefined;
}

/** 主讲人：… and 李长河：… are no titles; 班组长论坛：… is one. */
const isLabelled = (line: string, centred: boolean) =>
  labelledValues(line).some(({ label }) => isHeadLabel(label) || (!centred && label.length <= 3));

function isTitleLine(node: RootContent | undefined): node is RootContent & { type: 'paragraph' } {
  if (!isParagraph(node) || !isWords(node)) return false;
  const line = oneLine(node);
  return (
    lengthOf(line) <= 100 &&
    !endsLikeSentence(line) &&
    !isLabelled(line, node.data?.align === 'center') &&
    findDay(line)?.rest !== '' &&
    !/^([（(].*[）)]|[一二三四五六七八九十]{1,3}、.*)$/.test(line)
  );
}
