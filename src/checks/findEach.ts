import pMap, { pMapSkip } from 'p-map';
import type { Finding } from '#checks/checkedFile';

/** Files looked at together: quick, and far from the number that a system lets one process open. */
const filesAtOnce = 64;

/** What is found at each use of a file, in the order of the uses. */
export const findEach = <T>(
  uses: readonly T[],
  look: (use: T) => Promise<Finding | undefined>,
): Promise<Finding[]> =>
  pMap(uses, async (use) => (await look(use)) ?? pMapSkip, { concurrency: filesAtOnce });
