/*
 * Runs before the first paint, so that a reader's choice of 关怀版 or of light and dark never
 * flashes. A classic script that the oldest phones understand; src/client/elder.ts and
 * src/client/theme.ts keep the choices under these names.
 */
(() => {
  var root = document.documentElement;
  var elder;
  var theme;
  root.setAttribute('data-script', '');
  try {
    elder = localStorage.getItem('elder');
    theme = localStorage.getItem('theme');
    if (elder === '1' || elder === '2') root.setAttribute('data-elder', elder);
    if (theme === 'light' || theme === 'dark') root.setAttribute('data-theme', theme);
  } catch (_) {
    // A browser that keeps nothing shows the standard edition.
  }
})();
