import { addressOf, pageOfHits, type SearchState, stateFrom } from '#client/search/address';
import { walkWithArrows } from '#client/search/arrowKeys';
import { closeIndex, indexOf } from '#client/search/indexOf';
import { keepPlaces, leavePlace, returnToPlace } from '#client/search/place';
import { forgetQueries, recentQueries, rememberQuery } from '#client/search/recent';
import { resultsView } from '#client/search/resultsView';
import { whenTyped } from '#client/search/typing';
import { answer } from '#search/query/answer';
import { longestQuery } from '#search/query/parseQuery';

/** Milliseconds without an answer after which the reader is told that it is slow. */
const patience = 3000;

/** Makes the results page live: it answers its address, and every change of it is an address. */
export function startResultsPage(page: HTMLElement): void {
  const view = resultsView(page);
  const { form, input } = view;
  /** An answer that comes after a later question is not shown. */
  let latest = 0;
  const ownTitle = document.title;

  /** `settled` is called when the answer stands on the page. */
  const run = async (state: SearchState, settled = () => {}) => {
    const own = ++latest;
    view.busy(true);
    const slow = setTimeout(() => own === latest && view.slow(), patience);
    document.title = titleOf(state.text, ownTitle);
    try {
      if (state.text.trim() === '') {
        view.clear();
        view.recent(recentQueries());
        return;
      }
      // One character more than is looked for tells that the text was longer.
      const text = state.text.trim().slice(0, 2 * longestQuery + 1);
      const ask = async () => answer(await indexOf(form), { ...state, text });
      // A new edition has other files: one more attempt begins at its entry.
      const found = await ask().catch(() => {
        closeIndex();
        return ask();
      });
      if (own !== latest) return;
      view.answer(found, state);
      settled();
      const none = found.hits.length === 0 && Object.keys(state.filters).length === 0;
      const facets = none ? new Map() : await found.facets();
      if (own === latest) view.facets(facets, state);
    } catch (error) {
      if (own !== latest) return;
      console.warn(error);
      closeIndex();
      view.failed();
    } finally {
      clearTimeout(slow);
      if (own === latest) view.busy(false);
    }
  };

  const go = (state: SearchState, how: 'pushState' | 'replaceState') => {
    if (how === 'pushState') leavePlace();
    history[how](null, '', addressOf(state));
    void run(state);
  };
  const fromAddress = () => {
    const state = stateFrom(location.search);
    input.value = state.text;
    return state;
  };
  const typed = (): SearchState => ({
    ...stateFrom(location.search),
    text: input.value,
    shown: pageOfHits,
  });

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    rememberQuery(input.value);
    // The keyboard of a phone would hide the answer.
    if (matchMedia('(pointer: coarse)').matches) input.blur();
    go(typed(), 'pushState');
  });
  whenTyped(input, () => {
    if (input.value !== stateFrom(location.search).text) go(typed(), 'replaceState');
  });
  page.addEventListener('click', (event) => {
    const link = (event.target as Element).closest('a');
    const asUsual = event.button === 0 && !event.ctrlKey && !event.metaKey && !event.shiftKey;
    if (!link || !asUsual) return;
    if (link.closest('.results, .near, .names')) rememberQuery(input.value);
    if (link.pathname !== location.pathname || !link.search) return;
    event.preventDefault();
    leavePlace();
    history.pushState(null, '', link.search);
    const state = fromAddress();
    void run(state, () => {
      if (link.matches('.further')) view.focusHit(state.shown - pageOfHits);
      else view.focusStatus();
    });
  });
  view.retry.addEventListener('click', () => void run(fromAddress()));
  view.forget.addEventListener('click', () => {
    forgetQueries();
    view.recent([]);
  });
  addEventListener('popstate', () => void run(fromAddress()).then(returnToPlace));
  keepPlaces();
  walkWithArrows(input, view.links);

  const first = fromAddress();
  rememberQuery(first.text);
  void run(first).then(returnToPlace);
}

/** Tells the pages of a browser's history and its tabs apart. */
function titleOf(text: string, own: string): string {
  const query = [...text.trim()];
  if (query.length === 0) return own;
  return `${query.slice(0, 30).join('')}${query.length > 30 ? '……' : ''}，${own}`;
}
