import type { ArticleOfKind } from '#catalog/publication';
import type { KindPart } from '#views/article';
import { type PersonView, personView, personViews } from '#views/person';
import type { Site } from '#views/sitePage';

export interface ForumPart {
  theme: string;
  turns: number;
  topics: { id: string; text: string; turns: number }[];
  speakers: { person: PersonView; moderator: boolean; turns: number; first?: string }[];
}

export function forumPart(
  article: ArticleOfKind<'forums'>,
  { publication }: Site,
): KindPart<ForumPart> {
  const { data, date, transcript = { topics: [], turns: [] } } = article;
  const speakers = new Map<string, ForumPart['speakers'][number]>();
  for (const value of [data.moderator, ...data.participants]) {
    const person = personView(publication, value, date);
    const key = publication.people.get(value)?.id ?? value;
    if (person && !speakers.has(key)) {
      speakers.set(key, { person, moderator: value === data.moderator, turns: 0 });
    }
  }
  for (const turn of transcript.turns) {
    const key = turn.person ?? turn.name;
    const speaker = speakers.get(key) ?? {
      person: { name: turn.name, leader: false, consented: false },
      moderator: false,
      turns: 0,
    };
    speaker.turns += 1;
    speaker.first ??= turn.address;
    speakers.set(key, speaker);
  }
  return {
    byline: [{ label: '主持', people: personViews(publication, [data.moderator], date) }],
    facts: [
      { label: '主题', items: [{ text: data.theme }] },
      { label: '地点', items: data.venue ? [{ text: data.venue }] : [] },
    ],
    related: [],
    part: {
      theme: data.theme,
      turns: transcript.turns.length,
      topics: [...transcript.topics],
      speakers: [...speakers.values()],
    },
  };
}
