import type { Entry } from '#catalog/entry';
import type { CheckedFile } from '#checks/checkedFile';
import { metaOf } from '#domain/fields';
import { personSchema } from '#domain/person';

const nameLine = new RegExp(
  `^(?:name|${metaOf(personSchema.shape.name).label})[ \\t]*[:：][ \\t]*(.+?)[ \\t]*$`,
  'mu',
);

/**
 * Everybody who has a file, the files with errors included: a broken file is one fault, and must
 * not make every article that names the person wrong as well.
 */
export function knownPeople(files: readonly CheckedFile[]): Entry<'people'>[] {
  return files
    .filter(({ source }) => source.collection === 'people')
    .map((file) => (file.entry as Entry<'people'> | undefined) ?? standIn(file));
}

function standIn({ source, ref, path }: CheckedFile): Entry<'people'> {
  const { name, aliases, visibility } = source.fields?.data ?? {};
  const found =
    typeof name === 'string' ? name : nameLine.exec(source.text ?? source.legible ?? '')?.[1];
  return {
    collection: 'people',
    id: source.id,
    ref,
    path,
    digest: source.digest,
    data: {
      name: found?.replace(/^["'“]|["'”]$/gu, '') ?? source.id,
      aliases: Array.isArray(aliases) ? aliases.filter((alias) => typeof alias === 'string') : [],
      ...(visibility === 'hidden' || visibility === 'name-only' ? { visibility } : {}),
      // Whether the person agreed cannot be known: nobody is to be told twice.
      consent: '1970-01-01',
    },
    text: { excerpt: '', length: 0, headings: [], images: [] },
    bodyLine: 1,
  };
}
