import { preference } from '#client/preference';

const theme = preference('theme');
const buttons = [...document.querySelectorAll<HTMLButtonElement>('[data-theme-set]')];

/** Light, dark, or as the device has it: the pressed button is the one in force. */
function show(): void {
  const current = theme.get() ?? '';
  for (const button of buttons) {
    button.setAttribute('aria-pressed', String(button.dataset.themeSet === current));
  }
}

for (const button of buttons) {
  button.addEventListener('click', () => {
    theme.set(button.dataset.themeSet || null);
    show();
  });
}
show();
