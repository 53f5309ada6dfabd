import type { FileRule, FolderRule } from '#checks/rule';
import { aliases } from '#checks/rules/aliases';
import { attachments } from '#checks/rules/attachments';
import { attendance } from '#checks/rules/attendance';
import { branchTree } from '#checks/rules/branchTree';
import { cadence } from '#checks/rules/cadence';
import { codeFences } from '#checks/rules/codeFences';
import { consent } from '#checks/rules/consent';
import { days } from '#checks/rules/days';
import { emphasis } from '#checks/rules/emphasis';
import { encoding } from '#checks/rules/encoding';
import { fences } from '#checks/rules/fences';
import { ignoredFiles, publicationFile, unknownFolders } from '#checks/rules/folder';
import { footnotes } from '#checks/rules/footnotes';
import { headings } from '#checks/rules/headings';
import { hiddenPersons } from '#checks/rules/hiddenPersons';
import { htmlTags } from '#checks/rules/htmlTags';
import { duplicateIds, ids } from '#checks/rules/ids';
import { labels } from '#checks/rules/labels';
import { links } from '#checks/rules/links';
import { listItems } from '#checks/rules/listItems';
import { markLists } from '#checks/rules/markLists';
import { mdx } from '#checks/rules/mdx';
import { personalData } from '#checks/rules/personalData';
import { pictures } from '#checks/rules/pictures';
import { pointRules } from '#checks/rules/pointRules';
import { punctuation } from '#checks/rules/punctuation';
import { references } from '#checks/rules/references';
import { schema } from '#checks/rules/schema';
import { sessionUnits } from '#checks/rules/sessionUnits';
import { settings } from '#checks/rules/settings';
import { studies } from '#checks/rules/studies';
import { transcript } from '#checks/rules/transcript';
import { weekdays } from '#checks/rules/weekdays';
import { yaml } from '#checks/rules/yaml';

/** Every rule that looks at one file at a time. A new rule is one more name here. */
export const fileRules: readonly FileRule[] = [
  encoding,
  fences,
  yaml,
  schema,
  labels,
  listItems,
  ids,
  references,
  studies,
  transcript,
  hiddenPersons,
  consent,
  personalData,
  sessionUnits,
  attendance,
  days,
  settings,
  pointRules,
  codeFences,
  headings,
  emphasis,
  footnotes,
  htmlTags,
  punctuation,
  weekdays,
  markLists,
];

/** Every rule that looks at the folder as a whole. */
export const folderRules: readonly FolderRule[] = [
  publicationFile,
  unknownFolders,
  ignoredFiles,
  duplicateIds,
  aliases,
  branchTree,
  cadence,
  pictures,
  attachments,
  links,
  mdx,
];
