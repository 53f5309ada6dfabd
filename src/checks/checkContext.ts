import type { ContentFolder } from '#catalog/contentFolder';
import type { Entry, Ref } from '#catalog/entry';
import { type Linked, link } from '#catalog/link';
import { settingsOf } from '#catalog/loadPublication';
import { indexNames, type NameIndex } from '#catalog/nameIndex';
import { CheckedFile } from '#checks/checkedFile';
import { knownPeople } from '#checks/knownPeople';
import type { Day } from '#domain/day';
import { type Settings, settingsSchema } from '#domain/settings';

/** What every rule may look at: the folder as read, each file, and who and what there is in it. */
export interface CheckContext {
  folder: ContentFolder;
  files: readonly CheckedFile[];
  /** Files by `<collection>/<id>`, those with errors included. */
  fileByRef: ReadonlyMap<Ref, CheckedFile>;
  settings: Settings;
  /** `publication.yaml` is missing or wrong, and `settings` are only defaults. */
  settingsBroken: boolean;
  /** Everybody who has a file, by id. */
  people: ReadonlyMap<string, Entry<'people'>>;
  names: NameIndex;
  /** What readers see: entries without errors and without drafts. */
  linked: Linked;
  today: Day;
}

export function checkContext(folder: ContentFolder, today?: Day): CheckContext {
  const files = folder.sources.map((source) => new CheckedFile(source));
  const settings = settingsOf(folder.sources);
  const entries = files.map(({ entry }) => entry).filter((entry) => entry !== undefined);
  const linked = link(entries, { settings, today });
  const people = knownPeople(files);
  return {
    folder,
    files,
    fileByRef: new Map(files.map((file) => [file.ref, file])),
    settings,
    settingsBroken: !settingsSchema.safeParse(
      files.find(({ source }) => source.collection === 'publication')?.data,
    ).success,
    people: new Map(people.map((person) => [person.id, person])),
    names: indexNames(people),
    linked,
    today: linked.publication.today,
  };
}
