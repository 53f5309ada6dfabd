import { type CollectionName, collectionNames, collections } from '#domain/collections';
import { isMonth } from '#domain/day';
import type { Console } from '#editing/command/console';
import { dateSetting, readArguments, readKind } from '#editing/command/readArguments';
import type { Directory } from '#editing/entry/directory';
import { entryFields } from '#editing/entry/entryFields';
import { openQuestions } from '#editing/entry/openQuestions';
import { placeEntry, placePath } from '#editing/entry/placeEntry';
import { askField, askKind } from '#editing/entry/prompts';
import { readDirectory } from '#editing/entry/readDirectory';
import { setFields } from '#editing/entry/setFields';
import { newEntry } from '#editing/new/newEntry';
import { Refusal } from '#editing/refusal';

const help = `用法：npm run new
      npm run new -- <栏目> --title <标题> --date <日期> [选项]

写一个新文件的开头：要填的字段、可以填的字段（注释着，带中文说明）。
在终端里不写参数，就一项一项地问。已有的文件不会被覆盖。

  <栏目>              英文名或中文名，例如 lectures 或 讲座
  --title <标题>      标题；人物和支部是姓名、名称
  --date <日期>       日期，例如 2026-10-15
  --set <字段=值>     补一个字段，可以写多次，例如 --set 主讲人=李长河
  --name <文件名>     文件名（不带扩展名），不写就用标题；月报写月份，例如 2026-10
  --help              显示这一页

环境变量 CONTENT_DIR 可以换一个内容文件夹（默认 content）。`;

const options = {
  kind: { type: 'string' },
  title: { type: 'string' },
  date: { type: 'string' },
  set: { type: 'string', multiple: true },
  name: { type: 'string' },
  help: { type: 'boolean', short: 'h' },
} as const;

/**
 * `npm run new`. The exit code: 1 where nothing was written.
 *
 * @param today offered as the date at a terminal, nothing else
 */
export async function newCommand(
  args: readonly string[],
  console: Console,
  today?: string,
): Promise<number> {
  try {
    const { values, positionals } = readArguments(args, options);
    if (values.help) {
      console.out(help);
      return 0;
    }
    const word = values.kind ?? positionals[0];
    if (word === undefined && !console.interactive) {
      throw new Refusal(
        '没有写是哪一类：npm run new -- <栏目> --title <标题> --date <日期>，加上 --help 可以看用法。',
      );
    }
    const collection =
      word === undefined ? await askKind('写哪一类？', collectionNames) : readKind(word, 'new');
    const directory = await readDirectory(console.contentDir);
    const data = setFields(collection, [
      ...(values.title === undefined ? [] : [`${titleKey(collection)}=${values.title}`]),
      ...dateSetting(values.date),
      ...(values.set ?? []),
    ]);
    if (console.interactive) await askRequired(collection, data, directory, today);
    return write(collection, data, directory, values.name, console);
  } catch (error) {
    if (!(error instanceof Refusal)) throw error;
    console.err(error.message);
    return 1;
  }
}

/** People and branches have a name and no title. */
const titleKey = (collection: CollectionName) =>
  'title' in collections[collection].schema.shape ? 'title' : 'name';

async function askRequired(
  collection: CollectionName,
  data: Record<string, unknown>,
  directory: Directory,
  today: string | undefined,
): Promise<void> {
  for (const field of entryFields(collection)) {
    if (!field.required || data[field.key] !== undefined) continue;
    const answer = await askField(field, directory, field.key === 'date' ? today : undefined);
    if (answer !== undefined) data[field.key] = answer;
  }
}

function write(
  collection: CollectionName,
  data: Record<string, unknown>,
  directory: Directory,
  name: string | undefined,
  console: Console,
): number {
  if (collection === 'bulletins') {
    if (!isMonth(name)) throw new Refusal('月报的文件名是月份：请加上 --name 2026-10 这样的月份。');
  } else if (data[titleKey(collection)] === undefined && name === undefined) {
    throw new Refusal('还没有标题：请加上 --title <标题>。');
  }
  const entry = newEntry(collection, data, name);
  const place = { contentDir: console.contentDir, collection, ...entry };
  placeEntry(place, entry.text);
  console.out(`写好了 ${placePath(place)}，用记事本或别的编辑器打开接着写。`);
  const open = openQuestions(collection, data, directory);
  if (open.length > 0) console.err(['还要补：', ...open.map((line) => `  - ${line}`)].join('\n'));
  return 0;
}
