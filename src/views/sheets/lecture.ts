import type { ArticleOfKind } from '#catalog/publication';
import { lectureKinds } from '#domain/vocabulary';
import type { Particulars } from '#views/articleSheet';
import { factsOf, type SheetContext, signed } from '#views/sheets/sheetContext';

export function lectureSheet(
  { data }: ArticleOfKind<'lectures'>,
  { day, person, branch }: SheetContext,
): Particulars {
  const { kind, lecturer, series, venue, hosts = [], audience } = data;
  return {
    signatures: signed(person(lecturer)),
    facts: [`${day}${venue ? `讲于${venue}` : '讲'}`],
    margin: factsOf([
      ['类型', series ? `${lectureKinds[kind]}·${series}` : lectureKinds[kind]],
      ['主办', hosts.map(branch).join('、')],
      ['到场', audience === undefined ? undefined : `${audience}人`],
    ]),
  };
}
