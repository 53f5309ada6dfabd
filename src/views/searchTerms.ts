import type { Publication } from '#catalog/publication';
import { branchOn } from '#domain/membership';
import { publicPeople } from '#views/person';

/** Something with a page of its own that readers look up by its name. */
export interface SearchTerm {
  kind: string;
  name: string;
  aliases?: string[];
  url: string;
  /** Tells it from others of the same name. */
  note?: string;
}

/** Persons who have a page, units, series, topics and books, in that order. */
export function searchTerms(publication: Publication): SearchTerm[] {
  const { branches, articles, today } = publication;
  const people = publicPeople(publication).map((person): SearchTerm => {
    const branch = branches.get(branchOn(person.memberships, today) ?? '');
    const note = branch?.data.name ?? person.data.affiliation;
    return {
      kind: '人物',
      name: person.name,
      ...(person.data.aliases ? { aliases: [...person.data.aliases] } : {}),
      url: `/${person.ref}/`,
      ...(note ? { note } : {}),
    };
  });
  const units = [...branches.values()].map(
    ({ ref, data }): SearchTerm => ({ kind: '支部', name: data.name, url: `/${ref}/` }),
  );
  const named = (kind: string, folder: string, names: Iterable<string>) =>
    [...new Set(names)]
      .sort()
      .map((name): SearchTerm => ({ kind, name, url: `/${folder}/${name}/` }));
  const lectures = articles.filter((article) => article.collection === 'lectures');
  const books = articles.filter(({ collection }) => collection === 'books');
  return [
    ...people,
    ...units,
    ...named(
      '系列',
      'series',
      lectures.flatMap(({ data }) => data.series ?? []),
    ),
    ...named(
      '主题',
      'topics',
      articles.flatMap(({ topics }) => topics),
    ),
    ...books.map(({ title, ref }): SearchTerm => ({ kind: '书', name: title, url: `/${ref}/` })),
  ];
}
