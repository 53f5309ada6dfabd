import type { Article, LinkedRecord, Publication } from '#catalog/publication';
import { leadPeople } from '#views/articleLink';

/** The first article that answers a task, for each unit that was set it and each person who wrote or gave one. */
export interface TaskAnswers {
  branches: ReadonlyMap<string, Article>;
  people: ReadonlyMap<string, Article>;
}

/** An article answers a task that it says it fulfils, for those of its branches that the task is set for. */
export function answersOf(publication: Publication, task: LinkedRecord<'tasks'>): TaskAnswers {
  const branches = new Map<string, Article>();
  const people = new Map<string, Article>();
  const asked = new Set(task.data.branches);
  for (const article of publication.fulfilments.get(task.id) ?? []) {
    if (article.collection === 'sessions' && article.data.held === false) continue;
    for (const branch of article.branches) {
      if (asked.has(branch) && !branches.has(branch)) branches.set(branch, article);
    }
    for (const person of leadPeople(article)) if (!people.has(person)) people.set(person, article);
  }
  return { branches, people };
}
