import { type CollectionDefinition, collections } from '#domain/collections';
import { settingsSchema } from '#domain/settings';
import { editorSchema } from '#editing/schema/editorSchema';

/** A file of `.vscode/schemas/`. */
export interface EditorFile {
  /** Below `.vscode/schemas/`. */
  name: string;
  text: string;
}

const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`;

/** The JSON Schemas of all kinds and of `publication.yaml`, as they are kept with the project. */
export function editorFiles(
  definitions: Readonly<Record<string, CollectionDefinition>> = collections,
): EditorFile[] {
  return [
    ...Object.entries(definitions).map(([name, { schema, label }]) => ({
      name: `${name}.json`,
      text: json(editorSchema(schema, label)),
    })),
    { name: 'publication.json', text: json(editorSchema(settingsSchema, '刊物设置')) },
  ];
}
