import type { Place } from '#catalog/readFields';
import type { CheckContext } from '#checks/checkContext';
import type { CheckedFile, Finding } from '#checks/checkedFile';
import { hiddenNames } from '#checks/hiddenNames';
import { referencesOf } from '#checks/referencesOf';
import { resolveInFolder } from '#checks/resolveInFolder';
import type { FileRule } from '#checks/rule';
import { bodyStretch, fieldStretches } from '#checks/stretches';

/**
 * Who is hidden is named nowhere: in no title, text, field, picture's description or file name.
 * Lists of attendance may hold them, since only their number is shown.
 */
export const hiddenPersons: FileRule = function* (file, context) {
  const search = hiddenNames(context);
  if (!search) return;
  const isOwn = (id: string) => file.ref === `people/${id}`;
  const told = new Set<number>();
  const tell = function* (name: string, place: Place): Generator<Finding> {
    const offset = file.lines.offset(place);
    if (told.has(offset)) return;
    told.add(offset);
    yield file.error(
      'hidden-person',
      place,
      `“${name}”设为不显示，不能出现在公开的内容里。请删去，或换一种不点名的说法。`,
    );
  };
  for (const { name, id } of search(file.source.id)) {
    if (!isOwn(id)) {
      yield file.error(
        'hidden-person',
        undefined,
        `文件名里有“${name}”，此人设为不显示。请给文件改名。`,
      );
    }
  }
  for (const { path, value, id } of namedById(file, context)) {
    if (!isOwn(id)) yield* tell(value, file.valuePlace(path));
  }
  const stretches = [
    ...fieldStretches(file).filter(({ field }) => field[0] !== 'attendance'),
    bodyStretch(file),
  ];
  for (const { text, offset } of stretches) {
    for (const { name, id, index } of search(text)) {
      if (!isOwn(id)) yield* tell(name, file.lines.place(offset + index));
    }
  }
};

function namedById(file: CheckedFile, context: CheckContext) {
  return referencesOf(file).flatMap((site) => {
    if (site.path[0] === 'attendance') return [];
    const target = resolveInFolder(site, context);
    if (!('file' in target) || target.file.source.collection !== 'people') return [];
    const { id } = target.file.source;
    return context.people.get(id)?.data.visibility === 'hidden' ? [{ ...site, id }] : [];
  });
}
