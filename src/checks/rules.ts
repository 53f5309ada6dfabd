import type { FileRule, FolderRule } from '#checks/rule';
import { encoding } from '#checks/rules/encoding';
import { fences } from '#checks/rules/fences';
import { duplicateIds, ids } from '#checks/rules/ids';
import { references } from '#checks/rules/references';
import { schema } from '#checks/rules/schema';
import { transcript } from '#checks/rules/transcript';
import { yaml } from '#checks/rules/yaml';

/** Every rule that looks at one file at a time. A new rule is one more name here. */
export const fileRules: readonly FileRule[] = [
  encoding,
  fences,
  yaml,
  schema,
  ids,
  references,
  transcript,
];

/** Every rule that looks at the folder as a whole. */
export const folderRules: readonly FolderRule[] = [duplicateIds];
