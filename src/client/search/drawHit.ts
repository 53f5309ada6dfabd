import { element, marked } from '#client/search/element';
import type { Hit } from '#search/query/verify';

/** Label of a collection → the character of its seal. */
export type Seals = Readonly<Record<string, string>>;

/** One result: kind, title, verbatim quotation, then person, branch and day. */
export function drawHit(hit: Hit, seals: Seals, heading: 'h2' | 'h3'): HTMLLIElement {
  const seal = seals[hit.collection];
  const who = hit.speaker ? `${hit.speaker}发言` : hit.people[0];
  const [year, month, day] = hit.date.split('-').map(Number);
  const facts = [who, hit.branches[0]].filter((each) => each !== undefined);
  const address = hit.anchor ? `${hit.url}#${encodeURIComponent(hit.anchor)}` : hit.url;
  return element(
    'li',
    { class: 'hit' },
    element(
      'p',
      { class: 'kind' },
      seal
        ? element('span', { class: 'seal seal-outline', 'aria-hidden': 'true' }, seal)
        : undefined,
      hit.collection,
    ),
    element(heading, { class: 'hit-title' }, element('a', { href: address }, ...marked(hit.title))),
    element('p', { class: 'hit-excerpt' }, ...marked(hit.excerpt)),
    element(
      'p',
      { class: 'meta' },
      facts.map((fact) => `${fact}，`).join(''),
      element('time', { datetime: hit.date }, `${year}年${month}月${day}日`),
    ),
  );
}
