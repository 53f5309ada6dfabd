import type { Publication } from '#catalog/publication';
import type { Day, Month } from '#domain/day';
import { type FurtherGroup, furtherIndexes } from '#views/furtherIndexes';
import { hasBegun } from '#views/hasBegun';
import { type MastheadView, mastheadView } from '#views/masthead';

/** What stands around every page. It changes with the settings and the latest issue only. */
export interface Shell {
  name: string;
  organization: string;
  parent?: string;
  /** Origin of the site, without a slash at the end. */
  site: string;
  locale: string;
  sample: boolean;
  phone?: string;
  publisher?: string;
  /** The publication's name as outlines, so that every phone shows the same nameplate. */
  nameplate?: { width: number; height: number; path: string };
  issue?: { month: Month; total: number; ofYear: number; href: string };
  masthead: MastheadView;
  nav: NavItem[];
  /** What the masthead has no room for. */
  further: FurtherGroup[];
  today: Day;
}

export interface NavItem {
  label: string;
  href: string;
  section: string;
}

/** The nine sections of the masthead, in reading order. */
export const navigation: readonly NavItem[] = [
  { label: '本月', href: '/', section: 'home' },
  { label: '讲座', href: '/lectures/', section: 'lectures' },
  { label: '论坛', href: '/forums/', section: 'forums' },
  { label: '心得', href: '/experiences/', section: 'experiences' },
  { label: '榜样', href: '/exemplars/', section: 'exemplars' },
  { label: '学习日', href: '/sessions/', section: 'sessions' },
  { label: '荣誉', href: '/honours/', section: 'honours' },
  { label: '月报', href: '/bulletins/', section: 'bulletins' },
  { label: '支部园地', href: '/branches/', section: 'branches' },
];

/** @param addresses of all pages, without the slashes at either end */
export function shellOf(
  publication: Publication,
  addresses: ReadonlySet<string>,
  nameplate?: Shell['nameplate'],
): Shell {
  const { settings, issues, today } = publication;
  const latest = issues.at(-1);
  return {
    name: settings.name,
    organization: settings.organization,
    ...(settings.parent ? { parent: settings.parent } : {}),
    site: settings.site.replace(/\/$/, ''),
    locale: settings.locale,
    sample: settings.sample,
    ...(settings.phone ? { phone: settings.phone } : {}),
    ...(settings.bulletin.publisher ? { publisher: settings.bulletin.publisher } : {}),
    ...(nameplate ? { nameplate } : {}),
    ...(latest ? { issue: { ...latest, href: `/bulletins/${latest.month}/` } } : {}),
    masthead: mastheadView(latest, hasBegun(publication) ? today : undefined),
    nav: [...navigation],
    further: furtherIndexes(publication, addresses),
    today,
  };
}
