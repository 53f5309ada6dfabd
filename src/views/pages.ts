import { bodySource } from '#views/bodySource';
import type { PageFamily } from '#views/sitePage';

/** A page about the publication itself. */
export interface PlainPageView {
  title: string;
  summary?: string;
  /** `.mdx` pages are rendered by Astro's pipeline, `.md` by ours. */
  mdx: boolean;
  id: string;
  /** The other pages of its section, in order, itself among them. */
  section?: { title: string; pages: { title: string; href: string; current: boolean }[] };
}

export const plainPages: PageFamily = (site) => {
  const pages = [...site.publication.pages.values()].sort(
    (a, b) => (a.data.order ?? 999) - (b.data.order ?? 999) || (a.id < b.id ? -1 : 1),
  );
  return pages.map(({ id, ref, path, data, entry }) => ({
    path: ref,
    template: 'page',
    title: data.title,
    description: data.summary ?? entry.text.excerpt,
    view: {
      title: data.title,
      ...(data.summary ? { summary: data.summary } : {}),
      mdx: path.endsWith('.mdx'),
      id,
      ...(data.section
        ? {
            section: {
              title: data.section,
              pages: pages
                .filter((other) => other.data.section === data.section)
                .map((other) => ({
                  title: other.data.title,
                  href: `/${other.ref}/`,
                  current: other.id === id,
                })),
            },
          }
        : {}),
    } satisfies PlainPageView,
    body: bodySource({ path, digest: entry.digest, images: entry.text.images }, site),
  }));
};
