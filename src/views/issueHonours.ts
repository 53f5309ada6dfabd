import type { Article, Publication } from '#catalog/publication';
import { type Month, yearOf } from '#domain/day';
import { personView } from '#views/person';

/** 光荣榜: who was commended this month, and the titles held this year. */
export interface IssueHonours {
  year: number;
  /** Exemplary members whose profiles the issue carries, unranked, in order of publication. */
  exemplars: { name: string; unit?: string; deed: string }[];
  titles: HeldTitle[];
}

export interface HeldTitle {
  title: string;
  awardedBy: string;
  recipient: string;
  /** Years in a row up to the issue's year, 1 where it is the first. */
  running: number;
}

/** Years in a row that end with the last one listed. */
export function yearsRunning(years: readonly number[]): number {
  const listed = new Set(years);
  const last = Math.max(...years);
  let running = 0;
  while (listed.has(last - running)) running++;
  return running;
}

export function issueHonours(
  publication: Publication,
  month: Month,
  articles: readonly Article[],
): IssueHonours {
  const year = yearOf(month);
  const exemplars = articles.flatMap((article) => {
    if (article.collection !== 'exemplars') return [];
    const person = personView(publication, article.data.person, article.date);
    if (!person) return [];
    return [
      {
        name: person.name,
        ...(person.branch ? { unit: person.branch.name } : {}),
        deed: article.data.citation,
      },
    ];
  });
  const titles = [...publication.honours.values()].flatMap(({ data }): HeldTitle[] => {
    const upToNow = data.years.filter((each) => each <= year);
    if (!upToNow.includes(year)) return [];
    const recipient = recipientName(publication, data.recipient);
    if (!recipient) return [];
    return [
      { title: data.title, awardedBy: data.awardedBy, recipient, running: yearsRunning(upToNow) },
    ];
  });
  return { year, exemplars, titles };
}

function recipientName(publication: Publication, recipient: string): string | undefined {
  if (recipient === 'organization') return publication.settings.organization;
  const slash = recipient.indexOf('/');
  const id = recipient.slice(slash + 1);
  if (recipient.startsWith('people/')) {
    // A person's title needs their consent like the rest of the learning file.
    const person = personView(publication, id);
    return person?.consented ? person.name : undefined;
  }
  return publication.branches.get(id)?.data.name;
}
