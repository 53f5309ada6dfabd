import { namesFor } from '#search/query/names';
import { isLatin, soundsLike } from '#search/query/soundsLike';
import { foldTight } from '#text/fold';
import { walkWithArrows } from './arrowKeys';
import { element } from './element';
import { indexOf } from './indexOf';
import { rememberQuery } from './recent';
import { whenTyped } from './typing';

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
    list.replaceChildren(...items);
    list.hidden = items.length === 0;
  };
  const offersFor = async (text: string): Promise<HTMLLIElement[]> => {
    const index = await indexOf(form);
    const named = namesFor(await index.names(), foldTight(text), most).map(({ kind, name, url }) =>
      element('li', {}, element('a', { href: url }, name, element('span', {}, kind))),
    );
    if (!isLatin(text)) return named;
    const terms = soundsLike(await index.sounds(), text, most);
    const spoken = terms.map(({ term }) => {
      const address = new URL(form.action);
      address.searchParams.set('q', term);
      return element('li', {}, element('a', { href: address.href }, term));
    });
    return [...named, ...spoken].slice(0, most);
  };

  whenTyped(input, (text) => {
    offersFor(text).then(
      (items) => {
        if (input.value === text) offer(items);
      },
      () => offer([]),
    );
  });
  form.addEventListener('submit', () => rememberQuery(input.value));
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
