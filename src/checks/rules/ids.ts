import type { FileRule, FolderRule } from '#checks/rule';
import { isMonth } from '#domain/day';
import { isEntryId, isReservedId } from '#domain/id';

/** Ids become addresses: only letters, digits, `-`, `_` and `.`, and not those of the archives. */
export const ids: FileRule = function* (file) {
  const { collection, id } = file.source;
  if (collection === 'publication') return;
  if (!isEntryId(id)) {
    const wrong = [...new Set(id.match(/[^\p{L}\p{N}\p{M}_./-]/gu))]
      .map((char) => (char.trim() === '' ? '空格' : char))
      .join('、');
    yield file.error(
      'file-name',
      undefined,
      `文件名会成为网址，里面不能有“${wrong}”。请改名，只用文字、数字、“-”、“_”和“.”。`,
    );
  } else if (collection === 'bulletins' && !isMonth(id)) {
    yield file.error(
      'file-name',
      undefined,
      `月报的文件名要写月份，例如 2026-10.md，现在是“${id}.md”。请改名。`,
    );
  } else if (isReservedId(id)) {
    yield file.error(
      'reserved-id',
      undefined,
      `“${id}”是按年、按月归档的网址，文章不能用。请给文件换个名字。`,
    );
  }
};

/**
 * Addresses are the same to some servers whatever their case, so two ids may not differ in case
 * alone. Told at each of the files: which of them is to be renamed is the editor's choice.
 */
export const duplicateIds: FolderRule = function* ({ files }) {
  const alike = Map.groupBy(files, ({ ref }) => ref.toLowerCase().normalize('NFC'));
  for (const group of alike.values()) {
    if (group.length === 1) continue;
    for (const file of group) {
      const others = group.filter((each) => each !== file).map(({ path }) => `“${path}”`);
      yield file.error(
        'duplicate-id',
        undefined,
        `这个文件和${others.join('、')}的网址相同（不分大小写、不看后缀）。请给其中一个改名。`,
      );
    }
  }
};
