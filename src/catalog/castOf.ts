import type { Entry } from '#catalog/entry';
import type { NameIndex } from '#catalog/nameIndex';
import type { Cast, CastMember } from '#markdown/cast';

/**
 * The cast of a forum's transcript. Persons come as ids (after linking) or as written; each may
 * open a turn under the name, any alias, or the words used in the front matter.
 */
export function castOf(
  forum: {
    moderator: string;
    participants: readonly string[];
    voices?: readonly string[] | undefined;
  },
  people: ReadonlyMap<string, Entry<'people'>>,
  names: NameIndex,
): Cast {
  const member = (value: string): CastMember => {
    const match = names.find(value);
    const person = match && 'id' in match ? people.get(match.id) : undefined;
    if (!person) return { name: value, names: [value] };
    const { name, aliases = [] } = person.data;
    return { id: person.id, name, names: [...new Set([name, ...aliases, value])] };
  };
  const moderator = member(forum.moderator);
  const participants = forum.participants
    .map(member)
    .filter(({ id, name }) => (id ?? name) !== (moderator.id ?? moderator.name));
  const own = new Set([moderator, ...participants].flatMap((each) => each.names));
  const voices = forum.voices ?? [];
  return {
    moderator,
    participants,
    voices,
    strangers: new Set([...names.names].filter((name) => !own.has(name) && !voices.includes(name))),
  };
}
