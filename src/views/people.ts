import type { Person, Publication } from '#catalog/publication';
import type { SitePicture } from '#domain/picture';
import { pictureKey, sitePictureData } from '#views/articleLink';
import { type LearningFile, learningFile } from '#views/learningFile';
import { personAccount } from '#views/ledger';
import { type LedgerAccount, personLine } from '#views/ledgerLines';
import { peopleInOrder } from '#views/peopleInOrder';
import { type PersonView, personView } from '#views/person';
import { printLinks } from '#views/printLinks';
import type { PageFamily, Site } from '#views/sitePage';

export interface PeopleView {
  total: number;
  /** By the first letter of the pinyin. */
  groups: { initial: string; people: PersonView[] }[];
}

export interface PersonPageView {
  person: PersonView;
  aliases: string[];
  portrait?: { picture: SitePicture; alt: string };
  /** Others of the same name, told apart by their unit. */
  namesakes: PersonView[];
  file: LearningFile;
  /** Address of the file as PDF, where it is built. */
  print?: string;
  /** Of the current year, only where the publication shows persons' points. */
  points?: LedgerAccount & { period: string };
}

/** People by pinyin, and a page for each who may have one. */
export const peoplePages: PageFamily = (site) => {
  const { publication } = site;
  const listed = peopleInOrder(publication).flatMap(({ person, initial }) => {
    const view = personView(publication, person.id);
    return view ? [{ person, initial, view }] : [];
  });
  const groups = new Map<string, PersonView[]>();
  const byName = new Map<string, PersonView[]>();
  for (const { initial, view } of listed) {
    groups.set(initial, [...(groups.get(initial) ?? []), view]);
    byName.set(view.name, [...(byName.get(view.name) ?? []), view]);
  }
  return [
    {
      path: 'people',
      template: 'people',
      title: '人物',
      description: `${publication.settings.name}里讲过、写过、说过的人，按姓名拼音排列。`,
      section: 'people',
      view: {
        total: listed.length,
        groups: [...groups].map(([initial, people]) => ({ initial, people })),
      } satisfies PeopleView,
    },
    ...listed.map(({ person, view }) => ({
      path: person.ref,
      template: 'person',
      title: view.name,
      description: describe(view),
      section: 'people',
      view: personPageView(site, person, view, byName.get(view.name)!),
    })),
  ];
};

const describe = ({ name, post, branch, affiliation }: PersonView) =>
  `${[branch?.name ?? affiliation, post].filter(Boolean).join('')}${name}讲过的课、写过的心得和说过的话。`;

function personPageView(
  site: Site,
  person: Person,
  view: PersonView,
  namesakes: readonly PersonView[],
): PersonPageView {
  const { publication } = site;
  const points = pointsOf(publication, person);
  const portrait = portraitOf(site, view);
  const print = printLinks(publication).people.get(person.id);
  return {
    person: view,
    aliases: [...(person.data.aliases ?? [])],
    ...(portrait ? { portrait } : {}),
    namesakes: namesakes.filter(({ id }) => id !== view.id),
    file: learningFile(publication, person),
    ...(print ? { print } : {}),
    ...(points ? { points } : {}),
  };
}

function portraitOf({ pictures }: Site, { portrait }: PersonView): PersonPageView['portrait'] {
  if (!portrait) return undefined;
  const slash = portrait.path.lastIndexOf('/');
  const picture = pictures.get(
    pictureKey(portrait.path.slice(0, slash), portrait.path.slice(slash + 1)),
  );
  return picture && { picture: sitePictureData(picture), alt: portrait.alt };
}

function pointsOf(publication: Publication, person: Person): PersonPageView['points'] {
  if (!publication.settings.ledger.persons) return undefined;
  const period = publication.today.slice(0, 4);
  const account = personAccount(publication, person, period);
  const line = account && personLine(publication, account);
  if (!line) return undefined;
  const { person: _, ...points } = line;
  return { ...points, period };
}
