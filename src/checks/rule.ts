import type { CheckContext } from '#checks/checkContext';
import type { CheckedFile, Finding } from '#checks/checkedFile';

/** Looks at one file. A rule tells every fault that it alone is answerable for, once. */
export type FileRule = (file: CheckedFile, context: CheckContext) => Iterable<Finding>;

/** Looks at the folder as a whole: what files say of each other, and what lies on the disk. */
export type FolderRule = (context: CheckContext) => Iterable<Finding> | Promise<Iterable<Finding>>;
