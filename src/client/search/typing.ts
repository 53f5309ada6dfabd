/** How long the reader must have stopped typing, in milliseconds. */
const pause = 300;

/**
 * Calls back when the reader has stopped typing: never within the composition of an input method,
 * whose letters are not yet what is meant.
 */
export function whenTyped(input: HTMLInputElement, then: (text: string) => void): void {
  let composing = false;
  let timer: ReturnType<typeof setTimeout> | undefined;
  const wait = () => {
    clearTimeout(timer);
    timer = setTimeout(() => then(input.value), pause);
  };
  input.addEventListener('compositionstart', () => {
    composing = true;
    clearTimeout(timer);
  });
  input.addEventListener('compositionend', () => {
    composing = false;
    wait();
  });
  input.addEventListener('input', () => {
    if (!composing) wait();
  });
  input.form?.addEventListener('submit', () => clearTimeout(timer));
  // A quick hand, or a slow network, has typed before this script was there.
  if (input.value !== '') wait();
}
