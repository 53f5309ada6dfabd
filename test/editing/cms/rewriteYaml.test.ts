import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { rewriteYaml } from '#editing/cms/rewriteYaml';

const order = ['title', 'date', 'kind', 'people', 'cover', 'stages', 'about'];
const text = `# 开头的注释
title: "班前会"   # 题目
date: 2026-10-15
people: [李长河, 赵冬梅]
cover: { src: ./images/a.jpg, alt: 图 }

stages:
  # 第一步
  - name: 摸底
    from: 2026-08-03
  - { name: 去看, done: true }
about: |
  两行
  文字
`;

// biome-ignore lint/suspicious/noExplicitAny: the values of a test are of any shape
type Form = Record<string, any>;

/** Lines that differ, `-` before and `+` after. */
function changes(before: string, after: string): string[] {
  const [a, b] = [before.split('\n'), after.split('\n')];
  return [
    ...a.filter((line) => !b.includes(line)).map((line) => `-${line}`),
    ...b.filter((line) => !a.includes(line)).map((line) => `+${line}`),
  ];
}
const change = (edit: (values: Record<string, never>) => void): string[] => {
  const values = parse(text);
  edit(values);
  const after = rewriteYaml(text, values, order);
  expect(parse(after)).toEqual(values);
  return changes(text, after);
};

describe('YAML that people keep by hand', () => {
  it('stays as it is where nothing is new', () => {
    expect(rewriteYaml(text, parse(text), order)).toBe(text);
  });

  it.each<[string, (values: Form) => void, string[]]>([
    [
      'a word, with its quotes and its comment',
      (v) => (v.title = '交接班'),
      ['-title: "班前会"   # 题目', '+title: "交接班"   # 题目'],
    ],
    [
      'a list’s new item',
      (v) => v.people.push('马建国'),
      ['-people: [李长河, 赵冬梅]', '+people: [李长河, 赵冬梅, 马建国]'],
    ],
    [
      'a value in braces',
      (v) => (v.cover.alt = '新图'),
      ['-cover: { src: ./images/a.jpg, alt: 图 }', '+cover: { src: ./images/a.jpg, alt: 新图 }'],
    ],
    [
      'a value in a list of groups',
      (v) => (v.stages[0].from = '2026-08-04'),
      ['-    from: 2026-08-03', '+    from: 2026-08-04'],
    ],
    ['a group at a list’s end', (v) => v.stages.push({ name: '试用' }), ['+  - {name: 试用}']],
    ['a group that is gone', (v) => v.stages.pop(), ['-  - { name: 去看, done: true }']],
    ['a key that is new, in its place', (v) => (v.kind = 'hall'), ['+kind: hall']],
    ['a key that is gone', (v) => delete v.date, ['-date: 2026-10-15']],
    [
      'a text of several lines',
      (v) => (v.about = '一行'),
      ['-about: |', '-  两行', '-  文字', '+about: 一行'],
    ],
    [
      'a word that YAML would misread',
      (v) => (v.people[0] = 'yes: #1'),
      ['-people: [李长河, 赵冬梅]', '+people: ["yes: #1", 赵冬梅]'],
    ],
  ])('changes only %s', (_, edit, expected) => {
    expect(change(edit as never)).toEqual(expected);
  });

  it('puts a new key before those that come after it', () => {
    const after = rewriteYaml(
      'title: 甲\ndate: 2026-01-01\npeople: [乙]\n',
      { title: '甲', date: '2026-01-01', kind: 'hall', people: ['乙'] },
      order,
    );
    expect(after).toBe('title: 甲\ndate: 2026-01-01\nkind: hall\npeople: [乙]\n');
  });

  const word = fc.constantFrom(
    '李长河',
    '班前会',
    '',
    'a: b',
    '# x',
    '- y',
    '2026-10-15',
    'true',
    '12',
    '“引”',
    "it's",
    '两\n行',
    ' 边 ',
  );
  const scalar = fc.oneof(word, fc.integer({ min: 0, max: 99 }), fc.boolean());
  const group = fc.dictionary(fc.constantFrom('name', 'from', '姓名'), scalar, { maxKeys: 3 });
  const value = fc.oneof(
    scalar,
    fc.array(scalar, { maxLength: 4 }),
    group,
    fc.array(group, { maxLength: 3 }),
  );
  const values = fc.dictionary(fc.constantFrom(...order), value, { maxKeys: 6 });

  it('always says what the form says', () => {
    fc.assert(
      fc.property(
        values,
        values,
        fc.constantFrom('block', 'flow'),
        (before, after, collectionStyle) => {
          const source =
            Object.keys(before).length > 0
              ? Object.entries(before)
                  .map(([key, one]) => `${key}: ${stringify(one, { collectionStyle: 'flow' })}`)
                  .join('')
              : '';
          const written = collectionStyle === 'flow' ? source : stringify(before);
          expect(parse(rewriteYaml(written, after, order)) ?? {}).toEqual(after);
        },
      ),
      { numRuns: 400 },
    );
  });
});
