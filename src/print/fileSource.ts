import { dayNumber, monthNumber } from '#domain/day';
import { dayName } from '#domain/dayName';
import type { Material } from '#print/material';
import { portraitOf } from '#print/namedPicture';
import { literal, type TypstValue } from '#print/typstLiteral';
import { dateParts } from '#print/wording';
import type { Colophon } from '#views/issue';
import { type LearningFile, planned } from '#views/learningFile';
import type { PersonView } from '#views/person';

/** A person's learning file with its owner as the public may see them: plain data. */
export interface FileSheet {
  person: PersonView;
  file: LearningFile;
  /** The day as of which it is told. */
  today: string;
}

/** Points of the portrait beside the name. */
export const portraitWidth = 84;

/** The Typst source of a learning file. */
export function fileSource(
  { person, file, today }: FileSheet,
  colophon: Pick<Colophon, 'name' | 'publisher'>,
  material: Material,
): string {
  const { words } = material;
  const counts = new Map<string, number>();
  for (const { groups } of file.years) {
    for (const { label, items } of groups) {
      const held = items.filter(({ note }) => !note?.includes(planned)).length;
      if (held > 0) counts.set(label, (counts.get(label) ?? 0) + held);
    }
  }
  const value: TypstValue = {
    title: `${words(person.name)}的三学档案`,
    person: words(person.name),
    name: words(colophon.name),
    publisher: words(colophon.publisher),
    date: dateParts(today),
    lines: [person.post, person.branch?.name, person.affiliation].flatMap((each) =>
      each ? [words(each)] : [],
    ),
    portrait: material.picture(portraitOf(person.portrait), portraitWidth),
    summary: [...counts].map(([label, count]) => ({ label, count })),
    years: file.years.map(({ year, groups }) => ({
      name: `${year}年`,
      groups: groups.map(({ label, items }) => ({
        label,
        rows: items.map(({ date, title, note, study, quotes }) => ({
          day: date.length === 4 ? `${date}年` : `${monthNumber(date)}月${dayNumber(date)}日`,
          title: words(title),
          note:
            words(
              [study, note, quotes?.length ? `发言${quotes.length}次` : undefined]
                .filter(Boolean)
                .join('，'),
            ) || undefined,
        })),
      })),
    })),
    basis: `按发布的记录整理，截至${dayName(today)}。没有记录的不等于没有学。档案由本人同意公开。`,
  };
  return `#import "/file.typ": *\n#render(${literal(value)})\n`;
}
