import fc from 'fast-check';

/**
 * Property tests draw the same cases in every run, so that a change fails for what it changed.
 * `FAST_CHECK_SEED=7 npm test` draws others; a failure names its seed.
 */
const seed = Number(process.env.FAST_CHECK_SEED ?? 20_261_001);
if (!Number.isInteger(seed)) throw new Error('FAST_CHECK_SEED is a whole number');
fc.configureGlobal({ seed });
