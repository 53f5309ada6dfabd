import type { Publication } from '#catalog/publication';
import type { CastMember } from '#markdown/cast';
import { pictureKey, sitePictureData } from '#views/articleLink';
import { personView } from '#views/person';
import type { BodySource, Site } from '#views/sitePage';

interface Source {
  path: string;
  digest: string;
  images: readonly string[];
}

/** What rendering a body needs, as plain data. */
export function bodySource({ path, digest, images }: Source, { pictures }: Site): BodySource {
  const folder = path.slice(0, path.lastIndexOf('/'));
  const made = images.flatMap((src) => {
    const picture = pictures.get(pictureKey(folder, src));
    return picture ? [[src, sitePictureData(picture)] as const] : [];
  });
  return { path, digest, pictures: Object.fromEntries(made) };
}

interface ForumCast {
  moderator: string;
  participants: readonly string[];
  voices?: readonly string[] | undefined;
}

/** The cast of a transcript with its speakers' pages, posts as of the forum's day. */
export function castSource(
  { moderator, participants, voices = [] }: ForumCast,
  publication: Publication,
  day: string,
): Pick<BodySource, 'cast' | 'speakers'> {
  const speakers: NonNullable<BodySource['speakers']> = {};
  const member = (value: string): CastMember => {
    const person = publication.people.get(value);
    if (!person) return { name: value, names: [value] };
    const view = personView(publication, value, day);
    speakers[person.id] = {
      ...(view?.href ? { href: view.href } : {}),
      ...(view?.post ? { post: view.post } : {}),
    };
    const names = [person.name, ...(person.data.aliases ?? []), person.id];
    return { id: person.id, name: person.name, names: [...new Set(names)] };
  };
  return {
    cast: {
      moderator: member(moderator),
      participants: participants.filter((value) => value !== moderator).map(member),
      voices: [...voices],
    },
    speakers,
  };
}
