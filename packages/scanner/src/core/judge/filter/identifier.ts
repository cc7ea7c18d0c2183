import type { Filter } from '../candidate.ts';
import { wordCoverage } from '../language/word-coverage.ts';

const NAME = /^[A-Za-z_$][A-Za-z_$.:/-]*$/;
/** With a number that is part of the name: `OAuth2TestsMixin`. */
const NUMBERED_NAME = /^(?:[A-Z]{1,3}[a-z]+)+\d{1,2}(?:[A-Z][a-z]+)+$/;
const MOST_COVERAGE = 0.6;

/** Says when what has a format is a name of code all the same: words, as in `private_corporation`. */
export const identifier: Filter = ({ value }) =>
  (NAME.test(value) || NUMBERED_NAME.test(value)) && wordCoverage(value) > MOST_COVERAGE
    ? 'is an identifier'
    : undefined;
