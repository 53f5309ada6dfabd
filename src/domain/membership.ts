import type { Day } from '#domain/day';

/** Branches a person belonged to, oldest first; an empty day means since ever. */
export type Memberships = readonly { branch: string; since: Day | '' }[];

/** The branch a person belonged to on a day. */
export const branchOn = (memberships: Memberships | undefined, day: Day): string | undefined =>
  memberships?.filter(({ since }) => since <= day).at(-1)?.branch;
