import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { listContent } from '#catalog/contentFolder';
import { schemaOf } from '#catalog/sourceFile';
import { collections } from '#domain/collections';
import { entryFormat } from '#editing/cms/entryFormat';

const contentDir = join(import.meta.dirname, '../../../content');
const persons: Record<string, string> = { 周明远: 'zhou', 李长河: 'li', 老李: 'li' };
const canonical = (targets: readonly string[], value: string) =>
  targets.includes('people') ? (persons[value] ?? value) : value;
const format = (name: keyof typeof collections) =>
  entryFormat(
    collections[name].schema,
    (collections[name].extensions as readonly string[]).includes('.md'),
    canonical,
  );

const session = `---
标题: 中心组学习
date: 2026-08-07
kind: 中心组学习
chair: 周明远
speakers: [老李, 周明远]
attendance: { expected: 12, present: [周明远, 李长河] }
---

## 学什么

读法。
`;

// biome-ignore lint/suspicious/noExplicitAny: a form is whatever its inputs hold
type Form = Record<string, any>;

/** Saves a session's form after a change. */
function save(edit: (form: Form) => void): string {
  const form = format('sessions').fromFile(session) as Form;
  edit(form);
  return format('sessions').toFile(form);
}

describe('a form over an entry’s file', () => {
  it('leaves every file of the sample as it is when nothing was changed', async () => {
    const { entries } = await listContent(contentDir);
    const changed: string[] = [];
    for (const { collection, path } of entries) {
      if (path.endsWith('.mdx')) continue;
      const text = await readFile(join(contentDir, path), 'utf8');
      const { fromFile, toFile } = entryFormat(
        schemaOf(collection),
        path.endsWith('.md'),
        canonical,
      );
      if (toFile(fromFile(text)).trim() !== text.trim()) changed.push(path);
    }
    expect(entries.length).toBeGreaterThan(50);
    expect(changed).toEqual([]);
  });

  it('reads labels, persons by name and numbers beside lists into the inputs they belong to', () => {
    expect(format('sessions').fromFile(session)).toMatchObject({
      title: '中心组学习',
      kind: 'central-group',
      chair: 'zhou',
      speakers: ['li', 'zhou'],
      attendance: { expected: 12, present_texts: ['zhou', 'li'] },
      body: '\n## 学什么\n\n读法。\n',
    });
  });

  it.each<[string, (form: Form) => void, [string, string][]]>([
    [
      'a title under its label',
      (form) => (form.title = '中心组学法'),
      [['标题: 中心组学习', '标题: 中心组学法']],
    ],
    [
      'a person more, the others as they were written',
      (form) => form.speakers.push('zhao'),
      [['[老李, 周明远]', '[老李, 周明远, zhao]']],
    ],
    [
      'a list in place of a number',
      (form) => (form.attendance.expected_texts = ['zhou', 'li']),
      [['expected: 12', 'expected: [zhou, li]']],
    ],
    [
      'a choice by its key',
      (form) => (form.kind = 'branch'),
      [['kind: 中心组学习', 'kind: branch']],
    ],
    ['an answer that was taken back', (form) => (form.chair = ''), [['chair: 周明远\n', '']]],
    [
      'words of the text',
      (form) => (form.body = form.body.replace('读法', '读规程')),
      [['读法。', '读规程。']],
    ],
    [
      'nothing, where inputs were shown and left empty',
      (form) =>
        Object.assign(form, { summary: '', topics: [], cover: { src: '', alt: '' }, held: null }),
      [],
    ],
  ])('writes %s', (_, edit, replacements) => {
    expect(save(edit)).toBe(
      replacements.reduce((text, [from, to]) => text.replace(from, to), session),
    );
  });

  it('writes a new entry in the order of its schema', () => {
    const text = format('experiences').toFile({
      author: 'li',
      body: '读完以后。\n',
      title: '读后',
      date: '2026-11-02',
      sources: ['policy'],
      original_file: '',
    });
    expect(text).toBe(
      '---\ntitle: 读后\ndate: 2026-11-02\nsources: [policy]\nauthor: li\n---\n读完以后。\n',
    );
  });

  it.each([
    ['AC', 'AC'],
    ['2', 2],
    ['1、3', [1, 3]],
  ])('writes the answer %s as the exam’s rules read it', (typed, written) => {
    const text = format('exams').toFile({
      title: '考',
      date: '2026-01-01',
      questions: [{ ask: '问', choices: ['甲', '乙', '丙'], answer: typed }],
    });
    expect(format('exams').fromFile(text)).toMatchObject({ questions: [{ answer: typed }] });
    expect(text).toContain(`answer: ${Array.isArray(written) ? '\n' : written}`.trimEnd());
  });

  it('keeps a file with full-width colons readable', () => {
    const form = format('people').fromFile('name：李长河\nbranch：caimei-1\n') as Form;
    expect(form).toMatchObject({ name: '李长河', branch: 'caimei-1' });
    expect(format('people').toFile({ ...form, post: '班长' })).toBe(
      'name: 李长河\nbranch: caimei-1\npost: 班长\n',
    );
  });
});
