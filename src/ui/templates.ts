import Archive from '#ui/archive/Archive.astro';
import Bulletin from '#ui/bulletin/Bulletin.astro';
import Bulletins from '#ui/bulletin/Bulletins.astro';
import Home from '#ui/home/Home.astro';
import Redirect from '#ui/page/Redirect.astro';
import Rough from '#ui/page/Rough.astro';
import Activity from '#ui/reading/Activity.astro';
import Book from '#ui/reading/Book.astro';
import Evaluation from '#ui/reading/Evaluation.astro';
import Exemplar from '#ui/reading/Exemplar.astro';
import Experience from '#ui/reading/Experience.astro';
import Lecture from '#ui/reading/Lecture.astro';
import PlainPage from '#ui/reading/PlainPage.astro';
import Session from '#ui/reading/Session.astro';
import SearchPage from '#ui/search/SearchPage.astro';
import Terms from '#ui/taxonomy/Terms.astro';
import Forum from '#ui/transcript/Forum.astro';

/** A component that shows pages of one template; the page's view is what its props ask for. */
// biome-ignore lint/suspicious/noExplicitAny: each template has a view of its own, checked in it
type Template = (props: any) => any;

/** The component that shows each template of a page. */
export const templates: Record<string, Template | undefined> = {
  home: Home,
  archive: Archive,
  terms: Terms,
  page: PlainPage,
  search: SearchPage,
  redirect: Redirect,
  bulletin: Bulletin,
  bulletins: Bulletins,
  sessions: Session,
  lectures: Lecture,
  forums: Forum,
  experiences: Experience,
  exemplars: Exemplar,
  books: Book,
  activities: Activity,
  exams: Rough,
  evaluations: Evaluation,
  branches: Rough,
  branch: Rough,
  people: Rough,
  person: Rough,
  leaders: Rough,
  honours: Rough,
  honour: Rough,
  calendar: Rough,
  tasks: Rough,
  task: Rough,
  ledger: Rough,
  applied: Rough,
  chains: Rough,
  chain: Rough,
};
