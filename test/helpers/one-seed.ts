import fc from 'fast-check';

/**
 * Property tests draw the same values in every run, so that a commit passes or fails for what it changed.
 * `LEAKLINT_SEED=$RANDOM npm test` draws others.
 */
const SEED = 20_261_121;

fc.configureGlobal({ seed: Number(process.env['LEAKLINT_SEED'] ?? SEED) });
