import type { Publication } from '#catalog/publication';
import { monthName } from '#domain/dayName';
import { hrefOf } from '#views/articleLink';
import { personView } from '#views/person';

/**
 * How an entry that is no article is named where something refers to it, with its page where it
 * has one. Empty for articles, which have links of their own, and for what may not be shown.
 */
export function recordLink(
  publication: Publication,
  ref: string,
): { text: string; href?: string }[] {
  const slash = ref.indexOf('/');
  const [collection, id] = [ref.slice(0, slash), ref.slice(slash + 1)];
  const { people, branches, tasks, honours, pages, issues } = publication;
  if (collection === 'people' && people.has(id)) {
    const person = personView(publication, id);
    return person ? [{ text: person.name, ...(person.href ? { href: person.href } : {}) }] : [];
  }
  if (collection === 'bulletins') {
    return issues.some(({ month }) => month === id)
      ? [{ text: `${monthName(id)}号`, href: hrefOf(ref) }]
      : [];
  }
  const record = { branches, tasks, pages }[collection]?.get(id);
  if (record)
    return [
      { text: 'name' in record.data ? record.data.name : record.data.title, href: hrefOf(ref) },
    ];
  const honour = collection === 'honours' ? honours.get(id) : undefined;
  return honour ? [{ text: honour.data.title }] : [];
}
