import { walkWithArrows } from '#client/search/arrowKeys';
import { element, refill } from '#client/search/element';
import { indexOf } from '#client/search/indexOf';
import { rememberQuery } from '#client/search/recent';
import { whenTyped } from '#client/search/typing';
import { namesFor } from '#search/query/names';
import { longestQuery } from '#search/query/parseQuery';
import { termsBySound } from '#search/query/soundsLike';
import { foldTight } from '#text/fold';

const most = 6;

/**
 * Offers names and terms below a search box while the reader types, in characters or in pinyin.
 * Without it, or when the index cannot be had, the box still leads to the results page.
 */
export function startSearchBox(form: HTMLFormElement): void {
  const input = form.querySelector<HTMLInputElement>('input[name=q]');
  const list = form.querySelector<HTMLUListElement>('.search-offers');
  if (!input || !list) return;

  const offer = (items: HTMLLIElement[]) => {
    refill(list, items);
    list.hidden = items.length === 0;
  };
  const offersFor = async (text: string): Promise<HTMLLIElement[]> => {
    const index = await indexOf(form);
    const names = await index.names();
    const terms = await termsBySound(index, text, most);
    const pages = [foldTight(text), ...terms].flatMap((each) => namesFor(names, each, most));
    const offers = [
      ...[...new Set(pages)].map(({ kind, name, url }) => drawOffer(url, name, kind)),
      ...terms.map((term) => drawOffer(`${form.action}?${new URLSearchParams({ q: term })}`, term)),
    ];
    return offers.slice(0, most);
  };

  whenTyped(input, (text) => {
    offersFor(text).then(
      (items) => {
        if (input.value === text) offer(items);
      },
      () => offer([]),
    );
  });
  form.addEventListener('submit', () => {
    // Hosts refuse addresses of many thousands of characters.
    input.value = input.value.trim().slice(0, longestQuery);
    rememberQuery(input.value);
  });
  form.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return;
    offer([]);
    input.focus();
  });
  form.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && form.contains(relatedTarget))) offer([]);
  });
  walkWithArrows(input, () => [...list.querySelectorAll('a')]);
  void indexOf(form).catch(() => undefined);
}

const drawOffer = (href: string, text: string, kind?: string): HTMLLIElement =>
  element('li', {}, element('a', { href }, text, kind ? element('span', {}, kind) : undefined));
