import { articleCollections, type CollectionName } from '#domain/collections';
import { type EntryField, entryFields } from '#editing/entry/entryFields';

/** Fields that the head of a document may state; all others are set by the editor. */
const statable = new Set([
  'date',
  'lecturer',
  'author',
  'moderator',
  'chair',
  'recorder',
  'speakers',
  'participants',
  'observers',
  'venue',
  'theme',
  'series',
  'audience',
  'materials',
  'branches',
  'hosts',
  'person',
  'award',
  'publisher',
]);

/** What offices write besides the fields' own labels; the first field that the kind has is meant. */
const synonyms: Readonly<Record<string, readonly string[]>> = {
  时间: ['date'],
  学习时间: ['date'],
  会议时间: ['date'],
  讲座时间: ['date'],
  活动时间: ['date'],
  论坛时间: ['date'],
  主讲: ['lecturer'],
  授课人: ['lecturer'],
  报告人: ['lecturer'],
  撰写人: ['author'],
  撰稿人: ['author'],
  撰稿: ['author'],
  姓名: ['author', 'person'],
  学习人: ['author'],
  主持: ['moderator', 'chair'],
  记录: ['recorder'],
  记录员: ['recorder'],
  中心发言: ['speakers'],
  参加人员: ['participants'],
  参会人员: ['participants'],
  与会人员: ['participants'],
  出席人员: ['participants'],
  列席人员: ['observers'],
  地点: ['venue'],
  会议地点: ['venue'],
  学习地点: ['venue'],
  讲座地点: ['venue'],
  主题: ['theme'],
  主办: ['hosts'],
  单位: ['branches'],
  所在支部: ['branches'],
  学习内容: ['materials'],
};

/** Label → field, for the labels that may stand at the head of a document of this kind. */
export function headLabels(collection: CollectionName): Map<string, EntryField> {
  const fields = entryFields(collection).filter(({ key }) => statable.has(key));
  const labels = new Map(fields.map((field) => [field.label, field]));
  for (const [word, keys] of Object.entries(synonyms)) {
    const field = keys.map((key) => fields.find((one) => one.key === key)).find(Boolean);
    if (field && !labels.has(word)) labels.set(word, field);
  }
  return labels;
}

const everyLabel = new Set(articleCollections.flatMap((name) => [...headLabels(name).keys()]));

/** True for a label that documents of some kind state at their head. */
export const isHeadLabel = (word: string): boolean => everyLabel.has(word);

/** The field in which a byline without a label belongs. */
export const bylineField: Readonly<Partial<Record<CollectionName, string>>> = {
  experiences: 'author',
  lectures: 'lecturer',
  exemplars: 'person',
};

/** One `label：value` of a head line; `start` and `end` delimit it in the line. */
export interface LabelledValue {
  label: string;
  value: string;
}

const labelForm =
  /(?:^|[\s　]{1,})([\p{Script=Han}]{2}|[\p{Script=Han}]{2,6}|[\p{Script=Han}][\s　]{1,4}[\p{Script=Han}])[：:][\s　]*/gu;

/** Splits `时间：…　　地点：…` at its labels; empty where the line does not begin with one. */
export function labelledValues(line: string): LabelledValue[] {
  const matches = [...line.matchAll(labelForm)];
  if (matches[0]?.index !== 0) return [];
  return matches.map((match, i) => ({
    label: match[1]!.replace(/[\s　]/g, ''),
    value: line.slice(match.index + match[0].length, matches[i + 1]?.index ?? line.length).trim(),
  }));
}
