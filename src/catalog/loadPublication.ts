import { type ContentFolder, readContentFolder } from '#catalog/contentFolder';
import { type Entry, entryOf } from '#catalog/entry';
import { type Linked, link } from '#catalog/link';
import type { SourceFile } from '#catalog/sourceFile';
import type { Day } from '#domain/day';
import { type Settings, settingsSchema } from '#domain/settings';

/** Settings with nothing but their defaults: what the preview shows while `publication.yaml` is broken. */
const fallbackSettings = {
  name: '（设置有错）',
  organization: '（设置有错）',
  site: 'https://example.org',
  locale: 'zh-CN',
};

/** The settings of a folder; defaults where `publication.yaml` is missing or wrong. */
export function settingsOf(sources: readonly SourceFile[]): Settings {
  const source = sources.find(({ collection }) => collection === 'publication');
  const parsed = settingsSchema.safeParse(source?.fields?.data);
  return parsed.success ? parsed.data : settingsSchema.parse(fallbackSettings);
}

export const entriesOf = (sources: readonly SourceFile[]): Entry[] =>
  sources.map((source) => entryOf(source)).filter((entry) => entry !== undefined);

/** Links a folder that has been read; entries with errors are left out. */
export function linkFolder(
  folder: ContentFolder,
  options: { today?: Day | undefined; drafts?: boolean } = {},
): Linked {
  return link(entriesOf(folder.sources), { settings: settingsOf(folder.sources), ...options });
}

/** Reads and links a content folder from the disk, for command lines. */
export async function loadPublication(
  contentDir: string,
  options: { today?: Day | undefined; drafts?: boolean } = {},
): Promise<Linked> {
  return linkFolder(await readContentFolder(contentDir), options);
}
