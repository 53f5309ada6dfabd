import type { Article, ArticleOfKind, Publication } from '#catalog/publication';
import { type Month, monthOf, yearOf } from '#domain/day';
import {
  type ArticleLink,
  type ArticleTeaser,
  articleLink,
  articleTeaser,
  hrefOf,
} from '#views/articleLink';
import { honoursIn } from '#views/honours';
import { type PersonView, personView } from '#views/person';
import { type SessionState, sessionState } from '#views/sessionState';
import type { PageFamily, Site, SitePage } from '#views/sitePage';

export interface HomeView {
  month: Month;
  /** The lead, with how it begins where that is not its standfirst. */
  lead?: ArticleTeaser & { minutes: number; opening?: string };
  study: { title: string; due?: number; held: number; days: StudyDay[] };
  contents: ArticleLink[];
  voices: Voice[];
  exemplar?: ArticleTeaser & { citation: string };
  honours: { title: string; awardedBy: string; year: number; href: string }[];
  bulletin?: { month: Month; total: number; href: string };
  experiences: ArticleLink[];
  branches: { name: string; href: string; states: (SessionState | 'not-recorded')[] }[];
}

export interface StudyDay {
  date: string;
  state: SessionState;
  title: string;
  href: string;
  people: PersonView[];
}

/** A turn of a forum, quoted. */
export interface Voice {
  text: string;
  person: PersonView;
  href: string;
  forum: string;
}

/** The front page of the current month: the month of the latest issue. */
export const homePages: PageFamily = (site) => [homePage(site)];

function homePage(site: Site): SitePage<HomeView> {
  const { publication } = site;
  const { settings, issues, today } = publication;
  const latest = issues.at(-1);
  const month = latest?.month ?? monthOf(today);
  const ofMonth = publication.articles.filter(({ date }) => monthOf(date) === month);
  const lead = leadOf(publication, month, ofMonth);
  const exemplar = ofMonth.find(
    (article) => article.collection === 'exemplars' && article !== lead,
  ) as ArticleOfKind<'exemplars'> | undefined;
  const rest = ofMonth.filter(
    (article) => article !== lead && article !== exemplar && article.collection !== 'sessions',
  );
  const experiences = rest.filter(({ collection }) => collection === 'experiences');
  return {
    path: '',
    template: 'home',
    title: settings.name,
    description: `${settings.organization}的学习：讲座、论坛、心得、榜样和每月的学习日。`,
    section: 'home',
    view: {
      month,
      ...(lead ? { lead: leadView(lead, site) } : {}),
      study: studyOf(publication, month),
      contents: rest
        .filter(({ collection }) => collection !== 'experiences')
        .slice(0, 6)
        .map((article) => articleLink(article, publication)),
      voices: voicesOf(publication, ofMonth),
      ...(exemplar
        ? { exemplar: { ...articleTeaser(exemplar, site), citation: exemplar.data.citation } }
        : {}),
      honours: honoursOf(publication, month),
      ...(latest ? { bulletin: { month, total: latest.total, href: `/bulletins/${month}/` } } : {}),
      experiences: experiences.slice(0, 4).map((article) => articleLink(article, publication)),
      branches: branchStates(publication, month),
    },
  };
}

function leadView(lead: Article, site: Site): NonNullable<HomeView['lead']> {
  const { excerpt, length } = lead.text;
  const minutes = Math.max(1, Math.round(length / 350));
  const begins = lead.collection !== 'forums' && excerpt !== lead.summary;
  return { ...articleTeaser(lead, site), minutes, ...(begins ? { opening: excerpt } : {}) };
}

/** The bulletin's lead, else the newest article with a picture, else the newest. */
export function leadOf(
  publication: Publication,
  month: Month,
  ofMonth: readonly Article[],
): Article | undefined {
  const chosen = publication.articleByRef.get(publication.bulletins.get(month)?.data.lead ?? '');
  const candidates = ofMonth.filter(({ collection }) => collection !== 'sessions');
  return chosen ?? candidates.find(({ data }) => data.cover) ?? candidates[0] ?? ofMonth[0];
}

/** Study days of the central group, or of everybody where there is no such group. */
function studyOf(publication: Publication, month: Month): HomeView['study'] {
  const sessions = publication.articles
    .filter((article) => article.collection === 'sessions')
    .filter(({ date }) => monthOf(date) === month)
    .reverse();
  const central = sessions.filter(({ data }) => data.kind === 'central-group');
  const shown = central.length > 0 ? central : sessions;
  const due = central.length > 0 ? publication.settings.cadence['central-group'] : undefined;
  return {
    title: central.length > 0 ? '中心组学习' : '学习日',
    ...(due === undefined ? {} : { due }),
    held: shown.filter((session) => sessionState(session, publication.today) === 'held').length,
    days: shown.slice(0, 6).map((session) => ({
      date: session.date,
      state: sessionState(session, publication.today),
      title: session.title,
      href: hrefOf(session.ref),
      people: (session.data.speakers ?? [])
        .map((id) => personView(publication, id, session.date))
        .filter((person) => person !== undefined),
    })),
  };
}

/** Long enough to say something, short enough for a front page. */
const quotable = ({ text }: { text: string }) =>
  text.length >= 24 && text.length <= 90 && !text.includes('\n');

/** Up to three turns, each from another speaker; the moderator and unnamed voices are not quoted. */
function voicesOf(publication: Publication, ofMonth: readonly Article[]): Voice[] {
  const voices: Voice[] = [];
  const speakers = new Set<string>();
  for (const forum of ofMonth.filter((article) => article.collection === 'forums')) {
    for (const turn of (forum.transcript?.turns ?? []).filter(quotable)) {
      const person =
        turn.person && !turn.moderator
          ? personView(publication, turn.person, forum.date)
          : undefined;
      if (!person?.href || speakers.has(person.name) || voices.length === 3) continue;
      speakers.add(person.name);
      voices.push({
        text: turn.text,
        person,
        href: `${hrefOf(forum.ref)}#${turn.address}`,
        forum: forum.title,
      });
    }
  }
  return voices;
}

/** Honours of the current year, the highest first. */
const honoursOf = (publication: Publication, month: Month): HomeView['honours'] =>
  honoursIn(publication, yearOf(month))
    .slice(0, 4)
    .map(({ title, awardedBy, href }) => ({ title, awardedBy, year: yearOf(month), href }));

/** For each branch this month's sessions, and a gap where none is recorded. */
function branchStates(publication: Publication, month: Month): HomeView['branches'] {
  return [...publication.branches.values()]
    .filter(({ data }) => data.kind === 'branch')
    .sort((a, b) => (a.data.order ?? 999) - (b.data.order ?? 999) || (a.id < b.id ? -1 : 1))
    .map(({ id, ref, data }) => {
      const states = (publication.byBranch.get(id) ?? [])
        .filter((article) => article.collection === 'sessions')
        .filter((session) => session.data.kind === 'branch' && monthOf(session.date) === month)
        .map((session) => sessionState(session, publication.today))
        .reverse();
      return {
        name: data.name,
        href: hrefOf(ref),
        states: states.length > 0 ? states : ['not-recorded' as const],
      };
    });
}
