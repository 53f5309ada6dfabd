/** Starts what belongs to the search on this page: the results page at once, a box when it is used. */
const page = document.querySelector<HTMLElement>('[data-results-page]');
if (page)
  void import('#client/search/resultsPage').then(({ startResultsPage }) => startResultsPage(page));

for (const form of document.querySelectorAll<HTMLFormElement>('form[data-search-box]')) {
  form.addEventListener(
    'focusin',
    () =>
      void import('#client/search/searchBox').then(({ startSearchBox }) => startSearchBox(form)),
    { once: true },
  );
}
