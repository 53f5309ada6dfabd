import { type ParseArgsOptionsConfig, parseArgs } from 'node:util';
import type { CollectionName } from '#domain/collections';
import { collectionNames, collections, isCollection } from '#domain/collections';
import { findDay } from '#editing/chineseDate';
import { importable, kindNamed } from '#editing/import/guessKind';
import { Refusal } from '#editing/refusal';

/** Node's own parser with its complaints in Chinese. */
export function readArguments<T extends ParseArgsOptionsConfig>(
  args: readonly string[],
  options: T,
) {
  try {
    return parseArgs({ args: [...args], options, allowPositionals: true, strict: true });
  } catch (error) {
    const { code, message } = error as { code?: string; message: string };
    const option = /'(-[^' ]*)/.exec(message)?.[1] ?? '';
    const reason =
      code === 'ERR_PARSE_ARGS_UNKNOWN_OPTION'
        ? `没有 ${option} 这个选项`
        : `选项 ${option} 后面缺少值，或者不该有值`;
    throw new Refusal(`${reason}：加上 --help 可以看用法。`);
  }
}

/** A kind by its collection's name or label. Throws a Refusal that lists the kinds. */
export function readKind(word: string, purpose: 'import' | 'new'): CollectionName {
  const kinds = purpose === 'import' ? importable : collectionNames;
  const kind = kindNamed(word);
  if (kind && isCollection(kind) && kinds.includes(kind)) return kind;
  const list = kinds.map((name) => `${name}（${collections[name].label}）`).join('、');
  throw new Refusal(`没有“${word}”这一类${kind ? '可以导入的文章' : ''}，可以是：${list}。`);
}

/** `--date` as a setting of the field. Throws a Refusal for what is no day. */
export function dateSetting(date: string | undefined): string[] {
  if (date === undefined) return [];
  const found = findDay(date);
  if (found?.rest !== '') throw new Refusal(`--date ${date} 不是日期：写成 2026-10-15 这样。`);
  return [`date=${found.day}`];
}
