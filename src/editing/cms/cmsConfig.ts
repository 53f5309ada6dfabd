import type { CmsConfig, EntryCollection, Field, FileCollection } from '@sveltia/cms';
import type { z } from 'zod';
import { articleFields } from '#domain/article';
import { type CollectionDefinition, collections } from '#domain/collections';
import { settingsSchema } from '#domain/settings';
import { cmsFields } from '#editing/cms/cmsField';
import type { DeskContext } from '#editing/cms/deskContext';
import { bodyField, originalField } from '#editing/cms/entryFormat';
import { type FileLayout, fileLayout } from '#editing/cms/fileLayout';

/** The name under which a collection's reader and writer are registered. */
export const formatName = (collection: string): string => `xuekan-${collection}`;

/** The extension of the files that the browser editor writes. Pages in `.mdx` are their maintainers'. */
export const extensionOf = ({ extensions }: CollectionDefinition): 'md' | 'yaml' =>
  extensions.some((extension) => extension === '.yaml') ? 'yaml' : 'md';

/** Pictures lie beside their entry. Kept by year, an entry counts as a folder of its own name, so its place is one up. */
const imagesBesideEntry = (layout: FileLayout) =>
  ({
    media_folder: layout === 'years' ? '../images' : 'images',
    public_folder: './images',
  }) as const;
const hidden: Field = { name: originalField, widget: 'hidden' };

/** The browser editor's configuration, made from the schemas: a new field or kind needs no line here. */
export function cmsConfig(
  context: DeskContext,
  definitions: Readonly<Record<string, CollectionDefinition>> = collections,
): CmsConfig {
  return {
    load_config_file: false,
    // Files are opened from this machine's disk; no server of this name is ever asked.
    backend: { name: 'github', repo: `local/${context.folder}` },
    publish_mode: 'simple',
    app_title: `${context.name}·编辑`,
    logo: { src: '/logo.svg' },
    media_folder: 'images',
    public_folder: '/images',
    // Pictures come from this machine; stock services would be asked over the network.
    media_libraries: { default: { config: { slugify_filename: true } }, stock_assets: false },
    ...(context.preview ? { site_url: context.preview, display_url: context.preview } : {}),
    show_preview_links: context.preview !== undefined,
    slug: {
      encoding: 'unicode',
      clean_accents: false,
      sanitize_replacement: '-',
      lowercase: false,
      timezone: 'local',
      maxlength: 60,
    },
    output: { omit_empty_optional_fields: true, yaml: { quote: 'double' } },
    editor: { preview: false },
    collections: [
      ...Object.entries(definitions).map(([name, definition]) =>
        entryCollection(name, definition, context),
      ),
      { name: 'divider', divider: true },
      settingsFile(context),
    ],
  };
}

function entryCollection(
  name: string,
  definition: CollectionDefinition,
  context: DeskContext,
): EntryCollection {
  const shape = definition.schema.shape as Record<string, never>;
  const extension = extensionOf(definition);
  const heading = ['title', 'name'].find((key) => Object.hasOwn(shape, key));
  const dated = Object.hasOwn(shape, 'date');
  const layout = fileLayout(
    (context.entries[name] ?? []).map(({ value }) => value),
    dated,
  );
  const body: Field = {
    name: bodyField,
    label: definition.transcript ? '实录' : heading ? '正文' : '编者按',
    widget: 'markdown',
    required: false,
    // A transcript's names and colons stay as they are typed.
    modes: definition.transcript ? ['raw'] : ['rich_text', 'raw'],
    use_emoji_autocomplete: false,
    ...(definition.transcript
      ? { hint: '## 开头是话题；一行以“姓名：”开头，就是这个人的发言。' }
      : {}),
  };
  return {
    name,
    label: definition.label,
    label_singular: definition.label,
    folder: name,
    ...(layout === 'years'
      ? { path: dated ? "{{date | date('YYYY')}}/{{slug}}" : '{{year}}/{{slug}}' }
      : {}),
    ...(layout === 'mixed' ? { nested: { subfolders: false }, meta: { path: {} } } : {}),
    format: formatName(name),
    identifier_field: heading ?? 'number',
    slug: heading
      ? {
          template: `{{${heading}}}`,
          editable: ['create'],
          hint: '文件名，也是网址的一部分；不改就用标题',
        }
      : {
          template: '{{year}}-{{month}}',
          editable: ['create'],
          hint: '哪个月的月报，例如 2026-10',
          pattern: ['^\\d{4}-(0[1-9]|1[0-2])$', '要写成 2026-10'],
        },
    summary: heading ? (dated ? `{{date}} {{${heading}}}` : `{{${heading}}}`) : '{{slug}}',
    ...(dated
      ? {
          sortable_fields: {
            fields: ['date', 'title'],
            default: { field: 'date', direction: 'descending' },
          },
        }
      : heading
        ? { sortable_fields: [heading] }
        : {}),
    ...imagesBesideEntry(layout),
    ...(definition.article && context.preview
      ? { preview_path: `${name}/${layout === 'years' ? '{{dirname}}/' : ''}{{slug}}/` }
      : {}),
    aliases_field: false,
    fields: [...inFillingOrder(definition, context, extension === 'md' ? [body] : []), hidden],
  };
}

/** What must be filled in, what the kind is about, the text, and last what every article may have. */
function inFillingOrder(
  { schema, article }: CollectionDefinition,
  context: DeskContext,
  body: Field[],
): Field[] {
  const shape = Object.entries(schema.shape as Record<string, z.ZodType>);
  const place = ([key, field]: [string, z.ZodType]) =>
    key === 'title' || key === 'name'
      ? 0
      : !field.safeParse(undefined).success
        ? 1
        : article && Object.hasOwn(articleFields, key)
          ? 3
          : 2;
  const at = (wanted: number[]) =>
    cmsFields(Object.fromEntries(shape.filter((entry) => wanted.includes(place(entry)))), context);
  return [...at([0]), ...at([1]), ...at([2]), ...body, ...at([3])];
}

const settingsFile = (context: DeskContext): FileCollection => ({
  name: 'publication',
  label: '设置',
  files: [
    {
      name: 'publication',
      label: '刊物设置',
      file: 'publication.yaml',
      format: formatName('publication'),
      fields: [...cmsFields(settingsSchema.shape as never, context), hidden],
    },
  ],
});
