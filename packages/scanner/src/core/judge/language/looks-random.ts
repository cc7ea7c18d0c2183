import { letterSurprise } from './surprise.ts';
import { wordCoverage } from './word-coverage.ts';

const SHORTEST = 12;
/** No sentence is that long and that far from words: keys over many lines are. */
const LONG = 200;
const LEAST_SURPRISE = 4.8;
const MOST_COVERAGE = 0.3;

/**
 * Whether a value is long and mixed enough, and far enough from words, that letters and signs in it
 * which would mean something elsewhere stand there by chance.
 */
export function looksRandom(value: string): boolean {
  return (
    value.length >= SHORTEST &&
    /\d/.test(value) &&
    (value.length >= LONG || !/\s/.test(value)) &&
    letterSurprise(value) > LEAST_SURPRISE &&
    wordCoverage(value) < MOST_COVERAGE
  );
}
