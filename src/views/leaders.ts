import type { Person, Publication } from '#catalog/publication';
import { hasBegun } from '#views/hasBegun';
import type { FileItem, FileYear } from '#views/learningFile';
import { learningFile, planned } from '#views/learningFile';
import { peopleInOrder } from '#views/peopleInOrder';
import { type PersonView, personView } from '#views/person';
import type { PageFamily } from '#views/sitePage';

/** 领导带头: what a leader led, taught, wrote, said and attended in a year. Nothing recorded stays absent. */
export interface LeaderLine {
  person: PersonView;
  /** The person agreed, so that led and attended can be told. */
  full: boolean;
  led?: number;
  taught?: number;
  wrote?: number;
  said?: number;
  attended?: number;
  /** The latest entries, newest first. */
  latest: Pick<FileItem, 'title' | 'href' | 'date' | 'kind'>[];
}

export interface LeadersView {
  year: number;
  years: { year: number; href: string; current: boolean }[];
  leaders: LeaderLine[];
}

const latestShown = 3;

/** Leaders of the latest year at `/leaders/`, and of each year. */
export const leaderPages: PageFamily = ({ publication }) => {
  if (!hasBegun(publication)) return [];
  const files = peopleInOrder(publication)
    .filter(({ person }) => person.data.leader)
    .map(({ person }) => ({ person, file: learningFile(publication, person) }));
  const current = Number(publication.today.slice(0, 4));
  const years = new Set(files.flatMap(({ file }) => file.years.map(({ year }) => year))).add(
    current,
  );
  const ordered = [...years].sort((a, b) => b - a);
  const page = (path: string, year: number) => ({
    path,
    template: 'leaders',
    title: path === 'leaders' ? '领导带头' : `领导带头：${year}年`,
    description: `${publication.settings.organization}的领导干部${year}年带头讲了什么、写了什么、学了什么。`,
    section: 'people',
    view: {
      year,
      years: ordered.map((each) => ({
        year: each,
        href: `/leaders/${each}/`,
        current: each === year,
      })),
      leaders: files.flatMap(({ person, file }) =>
        leaderLine(
          publication,
          person,
          file.full,
          file.years.find((each) => each.year === year),
        ),
      ),
    } satisfies LeadersView,
  });
  return [page('leaders', current), ...ordered.map((year) => page(`leaders/${year}`, year))];
};

function leaderLine(
  publication: Publication,
  person: Person,
  full: boolean,
  year: FileYear | undefined,
): LeaderLine[] {
  const view = personView(publication, person.id);
  if (!view) return [];
  const items = (year?.groups ?? []).flatMap((group) => group.items);
  const counted = (
    key: 'led' | 'taught' | 'wrote' | 'said' | 'attended',
    ...kinds: FileItem['kind'][]
  ) => {
    const count = items.filter(({ kind, note }) => kinds.includes(kind) && note !== planned).length;
    return count > 0 ? { [key]: count } : {};
  };
  return [
    {
      person: view,
      full,
      ...counted('led', 'chaired'),
      ...counted('taught', 'lecture-given'),
      ...counted('wrote', 'experience-written'),
      ...counted('said', 'central-speech', 'forum-spoken'),
      ...counted('attended', 'attended', 'made-up'),
      latest: [...items]
        .filter(({ kind, note }) => kind !== 'attended' && kind !== 'exam' && note !== planned)
        .sort((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : a.href < b.href ? -1 : 1))
        .filter((item, i, all) => all.findIndex(({ href }) => href === item.href) === i)
        .slice(0, latestShown)
        .map(({ title, href, date, kind }) => ({ title, href, date, kind })),
    },
  ];
}
