import { describe, expect, it } from 'vitest';
import { isIsbn } from '#domain/book';
import { collectionNames, collections } from '#domain/collections';
import { answerIndices } from '#domain/exam';
import { metaOf } from '#domain/fields';
import { isEntryId, isReservedId, toEntryId } from '#domain/id';

describe('answers of an exam', () => {
  it.each([
    ['B', [1]],
    ['AC', [0, 2]],
    ['ｃａ', [0, 2]],
    ['A、D', [0, 3]],
    [2, [1]],
    [
      [1, 3],
      [0, 2],
    ],
  ])('%j means choices %j', (answer, expected) => expect(answerIndices(answer)).toEqual(expected));

  it('refuses an answer that is not among the choices', () => {
    const exam = {
      title: '考试',
      date: '2026-09-28',
      questions: [{ ask: '问', choices: ['甲', '乙'], answer: 'C' }],
    };
    const parsed = collections.exams.schema.safeParse(exam);
    expect(parsed.error?.issues.map(({ path, message }) => [path, message])).toEqual([
      [['questions', 0, 'answer'], 'answer'],
    ]);
  });
});

describe('book numbers', () => {
  it.each([
    ['978-7-101-00306-2', true],
    ['978-7-101-00306-3', false],
    ['7-101-00306-8', isIsbn('7101003068')],
    [9787020002207, true],
    // 0306406152, unquoted in YAML.
    [306406152, true],
    ['书号', false],
  ])('%j: %s', (value, expected) => expect(isIsbn(value)).toBe(expected));
});

describe('ids', () => {
  it.each([
    ['2026/安全第一课.md', '2026/安全第一课'],
    ['a.b.yaml', 'a.b'],
    ['2026\\x.md', '2026/x'],
  ])('%s becomes %s', (path, id) => {
    expect(toEntryId(path)).toBe(id);
    expect(isEntryId(id)).toBe(true);
  });

  it.each(['有 空格', 'a/b?', '（一）', ''])('%j is no id', (id) =>
    expect(isEntryId(id)).toBe(false),
  );
  it.each(['2026', '2026/10'])('%s is reserved for archives', (id) =>
    expect(isReservedId(id)).toBe(true),
  );
  it.each(['2026/13', '2026-10', '2026/10/x'])('%s is not reserved', (id) =>
    expect(isReservedId(id)).toBe(false),
  );
});

describe('schemas', () => {
  const fields = collectionNames.flatMap((name) =>
    Object.entries(collections[name].schema.shape).map(
      ([key, field]) => [`${name}.${key}`, field] as const,
    ),
  );

  it.each(fields)('%s has one Chinese label', (_, field) => {
    expect(metaOf(field).label).toMatch(/\p{Script=Han}/u);
  });

  it.each(collectionNames)('no two fields of %s share a label', (name) => {
    const labels = Object.values(collections[name].schema.shape).map(
      (field) => metaOf(field).label,
    );
    expect(new Set(labels).size).toBe(labels.length);
  });
});
