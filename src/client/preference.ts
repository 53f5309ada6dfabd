/**
 * A choice of the reader, kept on this device only and shown as an attribute of the root, where
 * public/appearance.js restores it before the first paint. Where nothing can be kept it lasts for
 * the page.
 */
export function preference(name: 'elder' | 'theme') {
  const attribute = `data-${name}`;
  return {
    get: (): string | null => document.documentElement.getAttribute(attribute),
    set(value: string | null): void {
      if (value === null) document.documentElement.removeAttribute(attribute);
      else document.documentElement.setAttribute(attribute, value);
      try {
        if (value === null) localStorage.removeItem(name);
        else localStorage.setItem(name, value);
      } catch {
        // Private windows may refuse to keep anything.
      }
    },
  };
}
