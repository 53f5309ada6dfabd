import type { Heading, PhrasingContent, RootContent } from 'mdast';
import {
  blockText,
  endsLikeSentence,
  isParagraph,
  isWords,
  lengthOf,
} from '#editing/import/blockText';

const longest = 30;
const forms: readonly [RegExp, 2 | 3][] = [
  [/^[一二三四五六七八九十]{1,3}、\s*\S/, 2],
  [/^第[一二三四五六七八九十\d]{1,3}[章部][分]?[\s　、：]/u, 2],
  [/^[（(][一二三四五六七八九十]{1,3}[）)]\s*\S/, 3],
];

/** The level that a numbered paragraph has as a heading: 一、 2, （一） 3. */
function levelOf(node: RootContent): 2 | 3 | undefined {
  if (!isParagraph(node) || !isWords(node)) return undefined;
  const text = blockText(node).trim();
  if (text.includes('\n') || lengthOf(text) > longest || endsLikeSentence(text)) return undefined;
  return forms.find(([form]) => form.test(text))?.[1];
}

/**
 * Makes headings of paragraphs numbered 一、 and （一）, and brings the source's own heading styles
 * to the levels below the title: 2, 3, 4 without a gap. A run of numbered lines with nothing
 * between them is an enumeration and stays.
 */
export function findHeadings(nodes: readonly RootContent[]): RootContent[] {
  const levels = nodes.map(levelOf);
  const numbered = nodes.map((node, i): RootContent => {
    const level = levels[i];
    return level && opensSection(levels, nodes, i)
      ? { type: 'heading', depth: level, children: plainBold((node as Heading).children) }
      : node;
  });
  return withoutGaps(numbered);
}

/** False for a line whose kind only ever follows itself. */
function opensSection(
  levels: readonly (2 | 3 | undefined)[],
  nodes: readonly RootContent[],
  at: number,
): boolean {
  return levels.some((level, i) => {
    if (level !== levels[at]) return false;
    const next = nodes[i + 1];
    return (
      next !== undefined &&
      levels[i + 1] !== level &&
      next.type !== 'heading' &&
      next.type !== 'footnoteDefinition'
    );
  });
}

/** A heading is bold by itself. */
export const plainBold = (children: readonly PhrasingContent[]): PhrasingContent[] =>
  children.flatMap((child) => (child.type === 'strong' ? plainBold(child.children) : [child]));

/** Levels in the order of their rank, from 2; a first heading that is deeper than a later one keeps its rank. */
function withoutGaps(nodes: RootContent[]): RootContent[] {
  // The number that a heading carries says its rank better than the style that it was given.
  const rankOf = (heading: Heading): number => {
    const text = blockText(heading).trim();
    return forms.find(([form]) => form.test(text))?.[1] ?? Math.max(2, heading.depth);
  };
  let path: { rank: number; depth: number }[] = [];
  return nodes.map((node) => {
    if (node.type !== 'heading') return node;
    const rank = rankOf(node);
    path = path.filter((above) => above.rank < rank);
    const depth = Math.min(6, (path.at(-1)?.depth ?? 1) + 1) as Heading['depth'];
    path.push({ rank, depth });
    return { ...node, depth, children: plainBold(node.children) };
  });
}
