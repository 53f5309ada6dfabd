import { parse } from 'yaml';
import type { z } from 'zod';
import { allFieldNames, shapeOf } from '#catalog/fieldNames';
import { repairFullWidthColons } from '#catalog/fullWidthColons';
import { readFields } from '#catalog/readFields';
import { splitFrontMatter } from '#catalog/splitFrontMatter';
import { type Canonical, formValues, isGroup, type Values } from '#editing/cms/formValues';
import { keepBlocks } from '#editing/cms/keepBlocks';
import { mergeForm } from '#editing/cms/mergeForm';
import { rewriteYaml } from '#editing/cms/rewriteYaml';

/** The hidden input in which a form carries the file as it was, for saving what changed and no more. */
export const originalField = 'original_file';
export const bodyField = 'body';

/** How the browser editor reads and writes the files of one collection. */
export interface EntryFormat {
  fromFile(text: string): Values;
  toFile(form: Values): string;
}

/** @param front true for Markdown with front matter, false for YAML alone */
export function entryFormat(schema: z.ZodType, front: boolean, canonical: Canonical): EntryFormat {
  const shape = shapeOf(schema)!;
  const names = allFieldNames(schema);
  const read = (text: string) => {
    const { yaml = '', body } = front ? splitFrontMatter(text) : { yaml: text, body: '' };
    const written: unknown = parse(repairFullWidthColons(yaml, names).yaml);
    return {
      yaml: repairFullWidthColons(yaml, names).yaml,
      body,
      written: isGroup(written) ? written : {},
      form: formValues(shape, readFields(yaml, 1, schema).data, canonical),
    };
  };
  return {
    fromFile: (text) => {
      const { form, body } = read(text);
      return { ...form, ...(front ? { [bodyField]: body } : {}), [originalField]: text };
    },
    toFile: ({ [originalField]: original = '', [bodyField]: body = '', ...form }) => {
      const old = read(String(original));
      const values = mergeForm(shape, old.written, old.form, form);
      const yaml = rewriteYaml(old.yaml, values, Object.keys(shape));
      if (!front) return yaml;
      const head = yaml === '' || yaml.endsWith('\n') ? yaml : `${yaml}\n`;
      return `---\n${head}---\n${keepBlocks(old.body, String(body))}\n`;
    },
  };
}
