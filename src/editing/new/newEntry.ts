import { pinyin } from 'pinyin-pro';
import { type CollectionName, collections } from '#domain/collections';
import { yearOf } from '#domain/day';
import { entryFields } from '#editing/entry/entryFields';
import { fileNameOf } from '#editing/entry/fileName';
import { writeYaml } from '#editing/entry/frontMatter';
import { missingLine, optionalLine } from '#editing/new/fieldComments';

export interface NewEntry {
  folder: string;
  /** Without extension. */
  name: string;
  extension: '.md' | '.yaml';
  text: string;
}

const optionalHeading = '# 下面各项可以不填。要填，就去掉行首的“# ”。';

/**
 * The text and the place of a new entry: its fields as given, the required ones that are missing
 * left empty, the optional ones commented out with their Chinese labels; a draft. A forum begins
 * with the skeleton of its transcript.
 *
 * @param name file name without extension, where the editor chose one
 */
export function newEntry(
  collection: CollectionName,
  data: Readonly<Record<string, unknown>>,
  name?: string,
): NewEntry {
  const definition = collections[collection];
  const extension = (definition.extensions as readonly string[]).includes('.md') ? '.md' : '.yaml';
  const folder =
    definition.article && typeof data.date === 'string' ? String(yearOf(data.date)) : '';
  const title = String(data.title ?? data.name ?? '');
  const chosen = name ?? (collection === 'people' ? pinyinName(title) : title);
  const yaml = yamlLines(collection, data).join('\n');
  const body = 'transcript' in definition ? transcriptSkeleton(data) : '';
  return {
    folder,
    name: fileNameOf(chosen, folder, definition.label),
    extension,
    text: extension === '.yaml' ? `${yaml}\n` : `---\n${yaml}\n---\n${body}`,
  };
}

const compoundSurname =
  /^(欧阳|司马|上官|诸葛|东方|皇甫|尉迟|公孙|慕容|夏侯|令狐|司徒|端木|南宫|宇文|长孙|独孤|闻人|申屠|太史).+/u;

/** 李长河 → li-changhe: a person's address without Han characters, surnames read as surnames. */
export function pinyinName(name: string): string {
  if (!/^\p{Script=Han}{2,4}$/u.test(name)) return name;
  const syllables = pinyin(name, { toneType: 'none', type: 'array', mode: 'surname', v: true });
  const surname = compoundSurname.test(name) ? 2 : 1;
  return `${syllables.slice(0, surname).join('')}-${syllables.slice(surname).join('')}`;
}

function yamlLines(collection: CollectionName, data: Readonly<Record<string, unknown>>): string[] {
  const lines: string[] = [];
  const optional: string[] = [];
  for (const field of entryFields(collection)) {
    if (field.key === 'status') continue;
    if (data[field.key] !== undefined)
      lines.push(writeYaml(collection, { [field.key]: data[field.key] }).trimEnd());
    else if (field.required) lines.push(missingLine(field));
    else optional.push(optionalLine(field));
  }
  const hasStatus = entryFields(collection).some(({ key }) => key === 'status');
  if (hasStatus) lines.push('status: draft  # 草稿。写好以后删掉这一行，就会发布');
  return optional.length > 0 ? [...lines, optionalHeading, ...optional] : lines;
}

function transcriptSkeleton({ participants }: Readonly<Record<string, unknown>>): string {
  const speakers = Array.isArray(participants)
    ? participants.map((name) => `${String(name)}：\n`)
    : [];
  return ['## 一、第一个题目\n', '主持人：\n', ...speakers].join('\n');
}
