import type { Filter } from '../candidate.ts';
import { base64Text } from '../base64-text.ts';
import { wordCoverage } from '../language/word-coverage.ts';
import { placeholderReason } from './placeholder.ts';
import { isPatterned } from './repetition.ts';

const MOST_COVERAGE = 0.6;
/** As in names of hosts and in what people write without a thought: letters only, in words. */
const PLAIN = /^[a-z]{2,}(?:[ ./-][a-z]{2,})+$/;

/** Says when a value looks random only because it is base64: behind it stand words, a placeholder or a repetition. */
export const encodedWords: Filter = ({ value }) => {
  const text = base64Text(value);
  if (text === undefined) return undefined;
  const isWords = PLAIN.test(text) || wordCoverage(text) > MOST_COVERAGE || isPatterned(text.replace(/^\w+:/, ''));
  return isWords || placeholderReason(text) !== undefined ? 'encodes words or a placeholder' : undefined;
};
