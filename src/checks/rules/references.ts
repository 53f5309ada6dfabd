import type { ReferenceSite } from '#catalog/references';
import type { CheckContext } from '#checks/checkContext';
import type { CheckedFile, Finding } from '#checks/checkedFile';
import { chineseMarks } from '#checks/chineseMarks';
import { describeField } from '#checks/describeField';
import { flowItem } from '#checks/quoteYaml';
import { referencesOf } from '#checks/referencesOf';
import { resolveInFolder, type Target } from '#checks/resolveInFolder';
import type { FileRule } from '#checks/rule';
import { isFaulty } from '#checks/schemaIssues';
import { collections, isCollection } from '#domain/collections';
import { nearest } from '#text/nearest';

/** A reference must lead to one entry, to another than its own, and to one that readers see. */
export const references: FileRule = function* (file, context) {
  for (const site of referencesOf(file)) {
    if (isFaulty(file, site.path) || isMarked(site)) continue;
    const target = resolveInFolder(site, context);
    if ('unknown' in target) yield unknown(file, site, target, context);
    else if ('ambiguous' in target) yield ambiguous(file, site, target.ambiguous, context);
    else if ('file' in target && target.file === file && file.source.collection !== 'branches') {
      // A unit above itself is a ring, and told as such.
      yield file.error(
        'self-reference',
        file.valuePlace(site.path),
        `${describeField(file.schema, site.path)}写的是这一篇自己。请改成另一篇，或删去。`,
      );
    } else if ('file' in target && target.file.draft && !file.draft) {
      yield file.error(
        'draft-reference',
        file.valuePlace(site.path),
        `“${site.value}”还是草稿，读者看不到。请先把它改为发布，或从${describeField(file.schema, site.path)}中删去。`,
      );
    }
  }
};

/** Several names in one item, or one in Chinese quotation marks: told as a fault of the list. */
const isMarked = ({ value, path }: ReferenceSite): boolean =>
  chineseMarks(value, typeof path.at(-1) === 'number') !== undefined;

function unknown(
  file: CheckedFile,
  site: ReferenceSite,
  target: Extract<Target, { unknown: true }>,
  context: CheckContext,
): Finding {
  const { value, path } = site;
  const { collection, id } = target;
  const field = describeField(file.schema, path);
  const place = file.valuePlace(path);
  const span = file.source.fields?.valueSpan(path);
  const certain = sameThing(site, target, context);
  if (certain !== undefined) {
    return file.error(
      'unknown-reference',
      place,
      `${field}要写文件名：“${value}”请改成“${certain}”。`,
      span && file.edit(span, flowItem(certain)),
    );
  }
  const near = suggestion(site, target, context);
  const proposal = near ? `是不是“${near.shown}”？` : '';
  const what =
    collection === 'people'
      ? `“${value}”没有人物档案。${proposal || '请在 people 文件夹里给这个人建一个文件，或改正姓名。'}`
      : collection && isCollection(collection)
        ? `在“${collections[collection].label}”（${collection} 文件夹）里找不到“${id}”。${proposal || '请核对文件名，不写后缀。'}`
        : `“${value}”不知道指哪一篇。${proposal || `要写成“${example(site.targets)}”。`}`;
  return file.error('unknown-reference', place, `${field}：${what}`);
}

/** The one id that a unit's name, a path with its ending or a needless collection name can stand for. */
function sameThing(
  { value, targets }: ReferenceSite,
  { collection, id }: Extract<Target, { unknown: true }>,
  { fileByRef }: CheckContext,
): string | undefined {
  const alone = targets.length === 1 && targets[0] !== '*';
  const shown = (ref: string) => (alone ? ref.slice(ref.indexOf('/') + 1) : ref);
  const plain = value
    .trim()
    .normalize('NFC')
    .replace(/^\/|\/$/g, '')
    .replace(/\.(?:mdx?|yaml)$/i, '');
  const ref = [plain, `${collection}/${plain}`].find((each) => fileByRef.has(each));
  if (
    ref &&
    (alone
      ? ref.startsWith(`${targets[0]}/`)
      : targets.includes('*') || targets.includes(ref.slice(0, ref.indexOf('/'))))
  ) {
    return shown(ref);
  }
  if (collection !== 'branches') return undefined;
  const named = [...fileByRef.values()].filter(
    (file) => file.source.collection === 'branches' && file.data.name === id?.trim(),
  );
  return named.length === 1 ? shown(named[0]!.ref) : undefined;
}

const example = (targets: readonly string[]): string =>
  targets.includes('*')
    ? 'lectures/2026/anquan'
    : targets.map((name) => (name === 'organization' ? name : `${name}/…`)).join('”或“');

/** The name or id that was probably meant; of a person the name, with the id where names repeat. */
export function suggestion(
  { value, targets }: ReferenceSite,
  { collection, id }: { collection?: string; id?: string },
  { fileByRef, names, people }: CheckContext,
): { shown: string; value: string } | undefined {
  if (collection === 'people') {
    const near = nearest(id!, [...names.names, ...people.keys()]);
    return near === undefined
      ? undefined
      : { shown: near, value: targets.length > 1 ? `people/${near}` : near };
  }
  if (collection) {
    const within = [...fileByRef.keys()]
      .filter((ref) => ref.startsWith(`${collection}/`))
      .map((ref) => ref.slice(collection.length + 1));
    const near = nearest(id!, within);
    if (near === undefined) return undefined;
    const shown = targets.length > 1 || targets.includes('*') ? `${collection}/${near}` : near;
    return { shown, value: shown };
  }
  const refs = [...fileByRef.keys()].filter(
    (ref) => targets.includes('*') || targets.includes(ref.slice(0, ref.indexOf('/'))),
  );
  const ends = refs.filter((ref) => ref.endsWith(`/${value.trim()}`));
  const near = ends.length === 1 ? ends[0] : nearest(value, refs);
  return near === undefined ? undefined : { shown: near, value: near };
}

function ambiguous(
  file: CheckedFile,
  { value, path }: ReferenceSite,
  ids: readonly string[],
  { people }: CheckContext,
): Finding {
  const choice = ids.map((id) => {
    const branch = people.get(id)?.data.branch;
    return typeof branch === 'string' ? `${id}（${branch}）` : id;
  });
  return file.error(
    'ambiguous-person',
    file.valuePlace(path),
    `${describeField(file.schema, path)}：叫“${value}”的不止一人。请改写为文件名，分清是哪一位：${choice.join('、')}。`,
  );
}
