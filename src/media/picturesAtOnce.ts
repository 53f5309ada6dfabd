/** sharp uses every core for one picture; two at a time hide the waiting for the disk. */
export const picturesAtOnce = { concurrency: 2 };
