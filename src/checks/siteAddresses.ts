import type { CheckContext } from '#checks/checkContext';

const known = new WeakMap<CheckContext, Promise<ReadonlySet<string>>>();

/** The addresses of all pages, without the slashes at either end. Made only where a link asks for one. */
export function siteAddresses(context: CheckContext): Promise<ReadonlySet<string>> {
  const found = known.get(context) ?? makeAddresses(context);
  known.set(context, found);
  return found;
}

async function makeAddresses({ linked }: CheckContext): Promise<ReadonlySet<string>> {
  const { sitePages } = await import('#views/sitePages');
  const pages = sitePages({ publication: linked.publication, pictures: new Map() });
  return new Set(pages.map(({ path }) => path));
}
