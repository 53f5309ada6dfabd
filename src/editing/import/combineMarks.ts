import type { Element, ElementContent, Parents } from 'hast';
import { findElements, isElement } from '#editing/import/hastNodes';

type Kind = 'strong' | 'em' | 'del';

const kindOfTag = new Map<string, Kind>([
  ['strong', 'strong'],
  ['b', 'strong'],
  ['em', 'em'],
  ['i', 'em'],
  ['del', 'del'],
  ['s', 'del'],
]);

const kindOf = (element: Element): Kind | undefined => kindOfTag.get(element.tagName);

/** Is the element bold, italic or struck out? */
export const isMark = (element: Element): boolean => kindOfTag.has(element.tagName);

/**
 * One mark for what is marked once. Word processors write bold inside bold and bold beside bold
 * (`<b>甲</b><b>乙</b>`); in Markdown `**甲****乙**` shows its asterisks and `~~~~甲~~~~` begins a
 * block of code, so marks of a kind never stand in or next to one another.
 *
 * Bold outweighs italics, which Chinese type does not have: between Han characters
 * `文***甲*乙*丙*丁**` leaves two asterisks over (CommonMark 0.31, rules 9 and 10 of emphasis).
 * Returns how many italics were given up for that.
 */
export function combineMarks(parent: Parents): number {
  let givenUp = 0;

  const combined = (children: ElementContent[], open: ReadonlySet<Kind>): ElementContent[] =>
    joined(
      children.flatMap((child) => {
        if (!isElement(child)) return [child];
        const kind = kindOf(child);
        if (kind === 'em' && (open.has('strong') || findElements(child, isBold).length > 0)) {
          givenUp++;
          return combined(child.children, open);
        }
        const inner = combined(child.children, kind ? new Set([...open, kind]) : open);
        return kind && open.has(kind) ? inner : [{ ...child, children: inner }];
      }),
    );

  parent.children = combined(
    parent.children as ElementContent[],
    new Set(),
  ) as typeof parent.children;
  return givenUp;
}

const isBold = (element: Element) => kindOf(element) === 'strong';

/** Neighbours of one kind as one. */
function joined(children: readonly ElementContent[]): ElementContent[] {
  const row: ElementContent[] = [];
  for (const child of children) {
    const before = row.at(-1);
    if (
      isElement(before) &&
      isElement(child) &&
      isMark(child) &&
      kindOf(before) === kindOf(child)
    ) {
      before.children = joined([...before.children, ...child.children]);
    } else {
      row.push(child);
    }
  }
  return row;
}
