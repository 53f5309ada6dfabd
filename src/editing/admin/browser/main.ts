import './stayHome.ts';
import './chinese.ts';
import CMS from '@sveltia/cms';
import { collections } from '#domain/collections';
import { settingsSchema } from '#domain/settings';
import { cmsConfig, extensionOf, formatName } from '#editing/cms/cmsConfig';
import type { DeskContext } from '#editing/cms/deskContext';
import { entryFormat } from '#editing/cms/entryFormat';
import type { Canonical } from '#editing/cms/formValues';
import { openContentFolder } from './openContentFolder.ts';

const context = (await (await fetch('/context.json', { cache: 'no-store' })).json()) as DeskContext;
const canonical: Canonical = (targets, value) =>
  targets.includes('people') ? (context.persons[value] ?? value) : value;

openContentFolder(context.folder);
for (const [name, definition] of Object.entries(collections)) {
  const extension = extensionOf(definition);
  CMS.registerCustomFormat(
    formatName(name),
    extension,
    entryFormat(definition.schema, extension === 'md', canonical),
  );
}
CMS.registerCustomFormat(
  formatName('publication'),
  'yaml',
  entryFormat(settingsSchema, false, canonical),
);
await CMS.init({ config: cmsConfig(context) });
