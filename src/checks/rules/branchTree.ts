import type { CheckedFile } from '#checks/checkedFile';
import type { FolderRule } from '#checks/rule';

/** Above every unit there is an end: no unit is its own superior, not even by way of others. */
export const branchTree: FolderRule = function* ({ files, fileByRef }) {
  const parentOf = (file: CheckedFile) =>
    typeof file.data.parent === 'string'
      ? fileByRef.get(`branches/${file.data.parent.trim()}`)
      : undefined;
  const told = new Set<CheckedFile>();
  for (const file of files) {
    if (file.source.collection !== 'branches') continue;
    const way: CheckedFile[] = [];
    for (let at: CheckedFile | undefined = file; at && !way.includes(at); at = parentOf(at))
      way.push(at);
    const end = parentOf(way.at(-1)!);
    if (end !== file || way.some((each) => told.has(each))) continue;
    for (const each of way) told.add(each);
    const names = [...way, file]
      .map(({ data, source }) => String(data.name ?? source.id))
      .join(' → ');
    yield file.error(
      'branch-cycle',
      file.valuePlace(['parent']),
      `上级绕成了一圈：${names}。请改正其中一个的“上级（parent）”。`,
    );
  }
};
