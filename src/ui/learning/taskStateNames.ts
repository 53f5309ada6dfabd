import type { TaskState } from '#views/tasks';

export type { TaskState };

/** What stands beside the mark of a task. */
export const taskStateNames: Readonly<Record<TaskState, string>> = {
  done: '已办',
  open: '在办',
  overdue: '逾期未办',
};
