import type { Article, Role } from '#catalog/publication';

type Named = {
  [K in Article['collection']]: Pick<Extract<Article, { collection: K }>, 'collection' | 'data'>;
}[Article['collection']];
type Part = readonly [role: Role, persons: readonly (string | undefined)[]];

/** Who appears in an article and in which part. Attendance is no mention: it needs consent. */
function partsOf(article: Named): Part[] {
  switch (article.collection) {
    case 'sessions':
      return [
        ['chair', [article.data.chair]],
        ['recorder', [article.data.recorder]],
        ['central-speaker', article.data.speakers ?? []],
      ];
    case 'lectures':
      return [['lecturer', [article.data.lecturer]]];
    case 'forums':
      return [
        ['moderator', [article.data.moderator]],
        ['participant', article.data.participants],
      ];
    case 'experiences':
      return [['author', [article.data.author]]];
    case 'exemplars':
      return [['exemplar', [article.data.person]]];
    case 'evaluations':
      return [
        [
          'commended',
          (article.data.outcomes ?? [])
            .map(({ recipient }) => recipient)
            .filter((recipient) => recipient.startsWith('people/'))
            .map((recipient) => recipient.slice('people/'.length)),
        ],
      ];
    default:
      return [];
  }
}

/** Each role of each person once: a moderator who is also listed among the participants stays moderator. */
export function mentionsOf(article: Named): { person: string; role: Role }[] {
  const seen = new Set<string>();
  const mentions: { person: string; role: Role }[] = [];
  for (const [role, persons] of partsOf(article)) {
    for (const person of persons) {
      if (!person) continue;
      const key = role === 'participant' ? `moderator ${person}` : `${role} ${person}`;
      if (seen.has(key) || seen.has(`${role} ${person}`)) continue;
      seen.add(`${role} ${person}`);
      mentions.push({ person, role });
    }
  }
  return mentions;
}
