import type { Publication } from '#catalog/publication';
import { type Day, yearOf } from '#domain/day';
import { branchOn } from '#domain/membership';
import { hrefOf } from '#views/articleLink';
import { perPublication } from '#views/perPublication';
import { type PersonView, personView } from '#views/person';

/** Who of a unit spoke in a forum. */
export interface ForumTurns {
  title: string;
  href: string;
  date: Day;
  speakers: { person: PersonView; turns: number; href: string }[];
}

/** Forums in which members of a unit spoke, by unit, newest first. The hidden are left out. */
const turnsByUnit = perPublication((publication): ReadonlyMap<string, readonly ForumTurns[]> => {
  const units = new Map<string, ForumTurns[]>();
  for (const article of publication.articles) {
    if (article.collection !== 'forums') continue;
    const { title, ref, date, transcript } = article;
    const speakers = new Map<string, ForumTurns['speakers'][number]>();
    const ofForum = new Map<string, ForumTurns>();
    for (const { person: id, address } of transcript?.turns ?? []) {
      if (!id) continue;
      const known = speakers.get(id);
      if (known) {
        known.turns += 1;
        continue;
      }
      const unit = branchOn(publication.people.get(id)?.memberships, date);
      const person = personView(publication, id, date);
      if (!unit || !person) continue;
      const speaker = { person, turns: 1, href: `${hrefOf(ref)}#${address}` };
      speakers.set(id, speaker);
      const forum = ofForum.get(unit) ?? { title, href: hrefOf(ref), date, speakers: [] };
      forum.speakers.push(speaker);
      ofForum.set(unit, forum);
    }
    for (const [unit, forum] of ofForum) {
      const forums = units.get(unit);
      if (forums) forums.push(forum);
      else units.set(unit, [forum]);
    }
  }
  return units;
});

export const branchTurns = (publication: Publication, unit: string, year: number): ForumTurns[] =>
  (turnsByUnit(publication).get(unit) ?? []).filter(({ date }) => yearOf(date) === year);
