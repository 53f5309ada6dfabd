import { appliedPages } from '#views/applied';
import { branchIndexPages } from '#views/branches';
import { branchPages } from '#views/branchPage';
import { calendarPages } from '#views/calendar';
import { chainPages } from '#views/chain';
import { honourPages } from '#views/honours';
import { leaderPages } from '#views/leaders';
import { ledgerPages } from '#views/ledgerPages';
import { peoplePages } from '#views/people';
import type { PageFamily } from '#views/sitePage';
import { taskPages } from '#views/tasks';

/** The pages that are derived from all records together: units, files, points, tasks, calendar, chains. */
export const learningFamilies: readonly PageFamily[] = [
  branchIndexPages,
  branchPages,
  peoplePages,
  leaderPages,
  honourPages,
  calendarPages,
  taskPages,
  ledgerPages,
  appliedPages,
  chainPages,
];
