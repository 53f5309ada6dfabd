import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { collectionNames, collections } from '#domain/collections';
import { fieldRows } from '#domain/fieldRows';
import { field, oneOf } from '#domain/fields';
import { settingsSchema } from '#domain/settings';
import { cmsConfig } from '#editing/cms/cmsConfig';
import type { DeskContext } from '#editing/cms/deskContext';
import { editorFiles } from '#editing/schema/editorFiles';

const root = join(import.meta.dirname, '../../..');
const context: DeskContext = {
  name: '望村学习',
  folder: 'content',
  entries: {},
  studies: [],
  persons: {},
};

interface Input {
  name?: string;
  label?: string;
  widget?: string;
  fields?: Input[];
  field?: Input;
  options?: { label: string; value: unknown }[];
}
const inputsOf = (config = cmsConfig(context)) =>
  (config.collections ?? []).flatMap((one) =>
    'fields' in one ? [one as unknown as { name: string; fields: Input[] }] : [],
  );
const deep = (inputs: readonly Input[]): Input[] =>
  inputs.flatMap((input) => [
    input,
    ...deep(input.fields ?? []),
    ...(input.field ? deep([input.field]) : []),
  ]);

describe('a field that is new in a schema', () => {
  const lecture = collections.lectures;
  const weather = { sunny: '晴', rainy: '雨' };
  const widened = {
    ...lecture,
    schema: lecture.schema.extend({
      weather: field(oneOf(weather).optional(), '天气', { hint: '当天的' }),
    }),
  };

  it('is in the browser editor’s form, its choices in Chinese', () => {
    const config = cmsConfig(context, { lectures: widened });
    const input = inputsOf(config)[0]!.fields.find(({ name }) => name === 'weather');
    expect(input).toMatchObject({
      label: '天气',
      hint: '当天的',
      widget: 'select',
      required: false,
      options: [
        { value: 'sunny', label: '晴' },
        { value: 'rainy', label: '雨' },
      ],
    });
  });

  it('is in the JSON Schema under its name and its label', () => {
    const [file] = editorFiles({ lectures: widened });
    const { properties } = JSON.parse(file!.text) as { properties: Record<string, unknown> };
    const described = { title: '天气', enum: ['sunny', 'rainy', '晴', '雨'] };
    expect(properties).toMatchObject({ weather: described, 天气: described });
  });

  it('is in the manual’s table', () => {
    expect(fieldRows(widened.schema)).toContainEqual({
      key: 'weather',
      label: '天气',
      required: false,
      value: '晴（sunny）、雨（rainy）',
      hint: '当天的',
    });
  });
});

describe('what editors are shown of the schemas', () => {
  it.each(collectionNames)('has every field of %s, and each by a Chinese label', (name) => {
    const keys = Object.keys(collections[name].schema.shape);
    const inputs = inputsOf().find((one) => one.name === name)!.fields;
    const rows = fieldRows(collections[name].schema);
    const { properties } = JSON.parse(
      editorFiles().find((file) => file.name === `${name}.json`)!.text,
    );
    for (const key of keys) {
      expect(
        inputs.map((input) => input.name),
        'browser editor',
      ).toContain(key);
      expect(
        rows.map((row) => row.key),
        'manual',
      ).toContain(key);
      expect(Object.keys(properties), 'JSON Schema').toContain(key);
    }
    for (const input of deep(inputs)) {
      if (input.widget === 'hidden') continue;
      expect(input.label).toMatch(/\p{Script=Han}/u);
      for (const { label } of input.options ?? []) expect(label).toMatch(/\p{Script=Han}/u);
    }
    for (const row of rows) expect(row.label).toMatch(/\p{Script=Han}/u);
  });

  it('has every setting', () => {
    expect(fieldRows(settingsSchema).map(({ key }) => key)).toEqual(
      expect.arrayContaining(Object.keys(settingsSchema.shape)),
    );
  });

  it('tells what is required', () => {
    const required = fieldRows(collections.forums.schema).filter(
      (row) => row.required && !row.key.includes('.'),
    );
    expect(required.map(({ label }) => label)).toEqual([
      '标题',
      '日期',
      '论坛主题',
      '主持人',
      '参加人',
    ]);
  });
});

describe('VS Code', () => {
  it('is given the schemas that the project has: npm run schemas writes them anew', async () => {
    for (const { name, text } of editorFiles()) {
      expect(await readFile(join(root, '.vscode/schemas', name), 'utf8'), name).toBe(text);
    }
  });

  it('applies each schema of a YAML collection to its files', async () => {
    const settings = JSON.parse(await readFile(join(root, '.vscode/settings.json'), 'utf8'));
    const yaml = collectionNames.filter((name) =>
      (collections[name].extensions as readonly string[]).includes('.yaml'),
    );
    for (const name of yaml)
      expect(settings['yaml.schemas'][`./.vscode/schemas/${name}.json`]).toBe(
        `content/${name}/**/*.yaml`,
      );
    expect(settings['yaml.schemas']['./.vscode/schemas/publication.json']).toBe(
      'content/publication.yaml',
    );
  });

  const { completions, hover } = createRequire(import.meta.url)(
    join(root, '.vscode/extensions/xuekan-front-matter/frontMatterHelp.cjs'),
  ) as {
    completions(
      schema: unknown,
      lines: string[],
      at: { line: number; character: number },
      isYaml: boolean,
    ): { label: string; detail: string; insert: string }[];
    hover(
      schema: unknown,
      lines: string[],
      at: { line: number; character: number },
      isYaml: boolean,
    ): string | undefined;
  };
  const schemaOf = (name: string) =>
    JSON.parse(editorFiles().find((file) => file.name === `${name}.json`)!.text) as unknown;
  const lines = ['---', 'title: 交接班', 'kind: ', 'cover:', '  ', '', '---', '正文 kind: '];

  it.each([
    [
      'a field by name, with its Chinese label',
      { line: 5, character: 0 },
      { label: 'lecturer', detail: '主讲人', insert: 'lecturer: ' },
    ],
    [
      'a field by its label',
      { line: 5, character: 0 },
      { label: '主讲人', detail: '主讲人', insert: '主讲人: ' },
    ],
    [
      'a value, with its label',
      { line: 2, character: 6 },
      { label: 'hall', detail: '大讲堂', insert: 'hall' },
    ],
    [
      'a field of a group',
      { line: 4, character: 2 },
      { label: 'alt', detail: '图片说明', insert: 'alt: ' },
    ],
  ])('completes %s', (_, at, expected) => {
    expect(completions(schemaOf('lectures'), lines, at, false)).toContainEqual(
      expect.objectContaining(expected),
    );
  });

  it('keeps quiet in the text', () => {
    expect(completions(schemaOf('lectures'), lines, { line: 7, character: 9 }, false)).toEqual([]);
    expect(hover(schemaOf('lectures'), lines, { line: 7, character: 4 }, false)).toBeUndefined();
  });

  it('explains a field under the pointer, in a YAML file as well', () => {
    expect(hover(schemaOf('lectures'), lines, { line: 2, character: 1 }, false)).toContain(
      '讲座类型',
    );
    expect(
      hover(
        schemaOf('people'),
        ['name: 李长河', 'visibility: public'],
        { line: 1, character: 3 },
        true,
      ),
    ).toMatch(/可见范围[\s\S]*只显示姓名/);
  });
});

it('a schema stays one that JSON Schema can tell', () => {
  for (const name of collectionNames)
    expect(() => z.toJSONSchema(collections[name].schema, { io: 'input' })).not.toThrow();
});
