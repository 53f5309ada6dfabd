/**
 * Where the reader stood on each page of the history: the hits come later than a browser would go
 * back to that place by itself.
 */
export function keepPlaces(): void {
  history.scrollRestoration = 'manual';
  addEventListener('pagehide', leavePlace);
}

/** Notes the place with the page that is about to be left. */
export function leavePlace(): void {
  history.replaceState({ place: scrollY }, '');
}

/** Goes back to the place that was noted with this page, once everything is there again. */
export function returnToPlace(): void {
  const state: unknown = history.state;
  if (typeof state === 'object' && state !== null && 'place' in state) {
    scrollTo(0, Number(state.place));
  }
}
