import type { LinkedRecord, Publication } from '#catalog/publication';
import type { Day } from '#domain/day';
import { hrefOf } from '#views/articleLink';
import { perPublication } from '#views/perPublication';
import type { PageFamily } from '#views/sitePage';
import { answersOf } from '#views/taskAnswers';
import { type UnitLink, unitLink } from '#views/units';

/** 已办, 在办 (the day has not passed), 逾期 (it has). */
export type TaskState = 'done' | 'open' | 'overdue';

/** How a unit stands with a task, and the article that answers it. */
export interface TaskOfUnit {
  unit: UnitLink;
  state: TaskState;
  answer?: { title: string; href: string; date: Day; late: boolean };
}

export interface TaskView {
  id: string;
  title: string;
  href: string;
  issued: Day;
  due: Day;
  about?: string;
  units: TaskOfUnit[];
  counts: Record<TaskState, number>;
}

export interface TasksView {
  today: Day;
  /** Due on a day that has not passed, soonest first; then the others, latest first. */
  current: TaskView[];
  past: TaskView[];
}

/** Every task as of today, by id, latest due first. */
export const taskViews = perPublication((publication): readonly TaskView[] =>
  [...publication.tasks.values()]
    .map((task) => taskView(publication, task))
    .sort((a, b) => (a.due === b.due ? (a.id < b.id ? -1 : 1) : a.due < b.due ? 1 : -1)),
);

function taskView(publication: Publication, task: LinkedRecord<'tasks'>): TaskView {
  const { title, issued, due, about, branches } = task.data;
  const answers = answersOf(publication, task).branches;
  const units = [...new Set(branches)].flatMap((id): TaskOfUnit[] => {
    const branch = publication.branches.get(id);
    if (!branch) return [];
    const unit = unitLink(branch);
    const answer = answers.get(id);
    if (!answer) return [{ unit, state: due < publication.today ? 'overdue' : 'open' }];
    const { title, ref, date } = answer;
    return [{ unit, state: 'done', answer: { title, href: hrefOf(ref), date, late: date > due } }];
  });
  const count = (state: TaskState) => units.filter((unit) => unit.state === state).length;
  return {
    id: task.id,
    title,
    href: hrefOf(task.ref),
    issued,
    due,
    ...(about ? { about } : {}),
    units,
    counts: { done: count('done'), open: count('open'), overdue: count('overdue') },
  };
}

/** A task as the page of one unit shows it. */
export interface UnitTask extends Omit<TaskOfUnit, 'unit'> {
  title: string;
  href: string;
  issued: Day;
  due: Day;
}

/** Tasks by unit, latest due first. */
export const tasksByUnit = perPublication(
  (publication): ReadonlyMap<string, readonly UnitTask[]> => {
    const tasks = new Map<string, UnitTask[]>();
    for (const { title, href, issued, due, units } of taskViews(publication)) {
      for (const { unit, state, answer } of units) {
        const task = { title, href, issued, due, state, ...(answer ? { answer } : {}) };
        tasks.set(unit.id, [...(tasks.get(unit.id) ?? []), task]);
      }
    }
    return tasks;
  },
);

export const taskPages: PageFamily = ({ publication }) => {
  const all = taskViews(publication);
  const { today, settings } = publication;
  const current = all.filter(({ due }) => due >= today).reverse();
  const past = all.filter(({ due }) => due < today);
  return [
    {
      path: 'tasks',
      template: 'tasks',
      title: '学习任务',
      description: `${settings.organization}给各支部的学习任务：哪些办了，用哪篇文章交的，哪些还没有办。`,
      section: 'branches',
      view: { today, current, past } satisfies TasksView,
    },
    ...all.map((view) => ({
      path: `tasks/${view.id}`,
      template: 'task',
      title: view.title,
      description: view.about ?? `学习任务：${view.title}，${view.due}截止。`,
      section: 'branches',
      view: { ...view, today },
    })),
  ];
};
