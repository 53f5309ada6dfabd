import type { CheckContext } from '#checks/checkContext';

type Addresses = ReadonlyMap<string, { redirect: boolean }>;

const known = new WeakMap<CheckContext, Promise<Addresses>>();

/**
 * The addresses of all pages, without the slashes at either end, and whether they only lead on.
 * Made only where a link or a former address asks for one.
 */
export function siteAddresses(context: CheckContext): Promise<Addresses> {
  const found = known.get(context) ?? makeAddresses(context);
  known.set(context, found);
  return found;
}

async function makeAddresses({ linked }: CheckContext): Promise<Addresses> {
  const { sitePages } = await import('#views/sitePages');
  const pages = sitePages({ publication: linked.publication, pictures: new Map() });
  return new Map(pages.map(({ path, template }) => [path, { redirect: template === 'redirect' }]));
}
