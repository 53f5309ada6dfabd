import Archive from '#ui/archive/Archive.astro';
import Branch from '#ui/branches/Branch.astro';
import Branches from '#ui/branches/Branches.astro';
import Bulletin from '#ui/bulletin/Bulletin.astro';
import Bulletins from '#ui/bulletin/Bulletins.astro';
import Home from '#ui/home/Home.astro';
import AppliedIndex from '#ui/learning/AppliedIndex.astro';
import Calendar from '#ui/learning/Calendar.astro';
import Chain from '#ui/learning/Chain.astro';
import Chains from '#ui/learning/Chains.astro';
import Exam from '#ui/learning/Exam.astro';
import Honour from '#ui/learning/Honour.astro';
import Honours from '#ui/learning/Honours.astro';
import Ledger from '#ui/learning/Ledger.astro';
import Task from '#ui/learning/Task.astro';
import Tasks from '#ui/learning/Tasks.astro';
import Redirect from '#ui/page/Redirect.astro';
import Leaders from '#ui/people/Leaders.astro';
import People from '#ui/people/People.astro';
import Person from '#ui/people/Person.astro';
import Broken from '#ui/preview/Broken.astro';
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
  broken: Broken,
  bulletin: Bulletin,
  bulletins: Bulletins,
  sessions: Session,
  lectures: Lecture,
  forums: Forum,
  experiences: Experience,
  exemplars: Exemplar,
  books: Book,
  activities: Activity,
  exams: Exam,
  evaluations: Evaluation,
  branches: Branches,
  branch: Branch,
  people: People,
  person: Person,
  leaders: Leaders,
  honours: Honours,
  honour: Honour,
  calendar: Calendar,
  tasks: Tasks,
  task: Task,
  ledger: Ledger,
  applied: AppliedIndex,
  chains: Chains,
  chain: Chain,
};
