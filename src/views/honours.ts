import type { LinkedRecord, Publication } from '#catalog/publication';
import { honourLevels } from '#domain/vocabulary';
import { hrefOf } from '#views/articleLink';
import { yearsRunning } from '#views/issueHonours';
import { perPublication } from '#views/perPublication';
import { personView } from '#views/person';
import type { PageFamily } from '#views/sitePage';

/** Who holds a title. A person is named with consent only. */
export interface HonourHolder {
  kind: 'organization' | 'branches' | 'people';
  name: string;
  href?: string;
}

export interface HonourItem {
  title: string;
  href: string;
  awardedBy: string;
  level?: string;
  /** Latest first. */
  years: number[];
  /** Years in a row up to the last listed one. */
  running: number;
  holder: HonourHolder;
}

export interface HonoursView {
  total: number;
  groups: { title: string; items: HonourItem[] }[];
}

export interface HonourView extends HonourItem {
  /** Other titles of the same holder. */
  others: HonourItem[];
}

const ranks = ['nation', 'province', 'city', 'county', 'bureau', 'company'];

interface Held {
  recipient: string;
  id: string;
  rank: number;
  item: HonourItem;
}

/** Every honour that may be shown: latest year first, then the highest level, then by id. */
const held = perPublication((publication): readonly Held[] =>
  [...publication.honours.values()]
    .flatMap((honour): Held[] => {
      const item = honourItem(publication, honour);
      const { recipient, level } = honour.data;
      const rank = level ? ranks.indexOf(level) : ranks.length;
      return item ? [{ recipient, id: honour.id, rank, item }] : [];
    })
    .sort(
      (a, b) => b.item.years[0]! - a.item.years[0]! || a.rank - b.rank || (a.id < b.id ? -1 : 1),
    ),
);

function honourItem(
  publication: Publication,
  honour: LinkedRecord<'honours'>,
): HonourItem | undefined {
  const { title, awardedBy, level, years, recipient } = honour.data;
  const holder = holderOf(publication, recipient);
  return (
    holder && {
      title,
      href: hrefOf(honour.ref),
      awardedBy,
      ...(level ? { level: honourLevels[level] } : {}),
      years: [...new Set(years)].sort((a, b) => b - a),
      running: yearsRunning(years),
      holder,
    }
  );
}

function holderOf(publication: Publication, recipient: string): HonourHolder | undefined {
  if (recipient === 'organization')
    return { kind: 'organization', name: publication.settings.organization };
  const id = recipient.slice(recipient.indexOf('/') + 1);
  if (recipient.startsWith('people/')) {
    // A title belongs to the learning file, which needs the person's consent.
    const person = personView(publication, id);
    return person?.consented
      ? { kind: 'people', name: person.name, href: person.href! }
      : undefined;
  }
  const branch = publication.branches.get(id);
  return branch && { kind: 'branches', name: branch.data.name, href: hrefOf(branch.ref) };
}

/** Titles of one holder, `branches/x` or `people/y`, latest first. */
export const honoursOf = (publication: Publication, recipient: string): HonourItem[] =>
  (byHolder(publication).get(recipient) ?? []).map(({ item }) => item);

const byHolder = perPublication((publication): ReadonlyMap<string, readonly Held[]> => {
  const holders = new Map<string, Held[]>();
  for (const honour of held(publication)) {
    holders.set(honour.recipient, [...(holders.get(honour.recipient) ?? []), honour]);
  }
  return holders;
});

/** Titles that were won in a year and may be shown. */
export const honoursIn = (publication: Publication, year: number): HonourItem[] =>
  held(publication).flatMap(({ item }) => (item.years.includes(year) ? [item] : []));

/** 荣誉墙, and a page for each title. */
export const honourPages: PageFamily = ({ publication }) => {
  const all = held(publication);
  const { organization } = publication.settings;
  const group = (title: string, kind: HonourHolder['kind']) => ({
    title,
    items: all.filter(({ item }) => item.holder.kind === kind).map(({ item }) => item),
  });
  return [
    {
      path: 'honours',
      template: 'honours',
      title: '荣誉',
      description: `${organization}和各支部、个人得到的荣誉：哪一年，谁授予的，连续几年。`,
      section: 'honours',
      view: {
        total: all.length,
        groups: [
          group(organization, 'organization'),
          group('支部和集体', 'branches'),
          group('个人', 'people'),
        ].filter(({ items }) => items.length > 0),
      } satisfies HonoursView,
    },
    ...all.map(({ id, recipient, item }) => ({
      path: `honours/${id}`,
      template: 'honour',
      title: item.title,
      description: `${item.holder.name}：${item.title}，${item.awardedBy}授予。`,
      section: 'honours',
      view: {
        ...item,
        others: honoursOf(publication, recipient).filter(({ href }) => href !== item.href),
      } satisfies HonourView,
    })),
  ];
};
