import {
  addressOf,
  mostShown,
  pageOfHits,
  type SearchState,
  stateFrom,
} from '#client/search/address';
import { drawChosen, drawFacets } from '#client/search/drawFacets';
import { drawHit, type Seals } from '#client/search/drawHit';
import { element, refill } from '#client/search/element';
import type { Answer } from '#search/query/answer';
import type { FacetCounts } from '#search/query/facets';

/** What the results page shows, by the parts that SearchPage.astro lays out. */
export function resultsView(page: HTMLElement) {
  const one = <T extends HTMLElement>(selector: string) => page.querySelector<T>(selector) as T;
  const part = (name: string) => one(`[data-part=${name}]`);
  const seals = JSON.parse(page.dataset.seals ?? '{}') as Seals;
  const status = one('[role=status]');
  const results = one<HTMLOListElement>('ol.results');

  // Folded on phones and in 关怀版; on wide pages the facets stand beside the results.
  const beside =
    matchMedia('(min-width: 75.5rem)').matches && !document.documentElement.dataset.elder;
  const narrow = one<HTMLDetailsElement>('.narrow');
  narrow.open = beside;

  /** Fills the list of a part and hides the part while it is empty. */
  const fill = (name: string, items: readonly Node[]) => {
    refill(one(`.${name}`), items);
    part(name).hidden = items.length === 0;
  };
  const item = (href: string, text: string, note = '') =>
    element('li', {}, element('a', { href }, text), note ? ` ${note}` : undefined);
  const fresh = (text: string) => addressOf({ ...stateFrom(''), text });

  function clear(): void {
    status.textContent = '';
    refill(results, []);
    for (const name of ['chosen', 'names', 'suggestions', 'near', 'recent']) fill(name, []);
    for (const name of ['order', 'further', 'near-further', 'full', 'failed'])
      part(name).hidden = true;
  }

  return {
    form: one<HTMLFormElement>('form'),
    input: one<HTMLInputElement>('input[name=q]'),
    retry: one('[data-retry]'),
    forget: one('[data-forget]'),
    clear(): void {
      clear();
      fill('facets', []);
    },

    /** While an answer is on its way nothing is claimed; the last results stay, dimmed. */
    busy(now: boolean): void {
      if (now) status.textContent = '';
      part('slow').hidden = true;
      if (now) results.setAttribute('aria-busy', 'true');
      else results.removeAttribute('aria-busy');
    },

    /** Says that the answer takes its time; the sentence stays empty, which is read out. */
    slow(): void {
      part('slow').hidden = false;
    },

    /** The facets stand until theirs are counted anew. */
    answer(found: Answer, state: SearchState): void {
      clear();
      fill('chosen', drawChosen(state));
      const { hits, names, near, suggestions } = found;
      fill(
        'names',
        names.map(({ kind, name, url, note }) => item(url, name, note ? `${kind}，${note}` : kind)),
      );
      fill(
        'suggestions',
        suggestions.map((text) => item(fresh(text), text)),
      );
      refill(
        results,
        hits.map((hit) => drawHit(hit, seals, 'h2')),
      );
      one('.near-heading').textContent = near?.heading ?? '';
      fill(
        'near',
        (near?.hits ?? []).map((hit) => drawHit(hit, seals, 'h3')),
      );
      part('order').hidden = hits.length < 2;
      refill(one('.order'), orderLinks(state));
      const further = addressOf({ ...state, shown: state.shown + pageOfHits });
      for (const link of page.querySelectorAll<HTMLAnchorElement>('.further')) link.href = further;
      const more = (found.more && hits.length > 0) || (near?.more ?? false);
      const full = state.shown >= mostShown;
      part('further').hidden = full || !found.more || hits.length === 0;
      part('near-further').hidden = full || !near?.more;
      part('full').hidden = !(full && more);
      status.textContent = found.status;
    },

    facets(counts: FacetCounts, state: SearchState): void {
      fill('facets', drawFacets(counts, state));
    },

    recent(queries: readonly string[]): void {
      fill(
        'recent',
        queries.map((text) => item(fresh(text), text)),
      );
    },

    failed(): void {
      clear();
      fill('facets', []);
      part('failed').hidden = false;
      status.textContent = '没有载入搜索目录，现在不能搜索。请再试一次，或者从下面的目录找。';
    },

    /** After a choice: on phones the facets close over the answer, and what was chosen is gone. */
    focusStatus(): void {
      narrow.open = beside;
      status.focus();
    },

    /** Puts the keyboard on a hit, where the eye is already. */
    focusHit(number: number): void {
      page.querySelectorAll<HTMLElement>('.hit-title a')[number]?.focus({ preventScroll: true });
    },

    /** The links that the arrow keys walk through. */
    links: () => [...page.querySelectorAll<HTMLAnchorElement>('.names a, .hit-title a')],
  };
}

function orderLinks(state: SearchState): Node[] {
  const names = { relevance: '按相关排列', date: '按日期排列' } as const;
  return (['relevance', 'date'] as const).map((order) =>
    state.order === order
      ? element('strong', {}, names[order])
      : element('a', { href: addressOf({ ...state, order, shown: pageOfHits }) }, names[order]),
  );
}
