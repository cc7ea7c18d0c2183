import type { Filter } from '../candidate.ts';
import { wordCoverage } from '../language/word-coverage.ts';

const NAME = /^[A-Za-z_$][\w$.:/-]*$/;
const MOST_COVERAGE = 0.6;

/** Says when what has a format is a name of code all the same: words without a digit, as in `private_corporation`. */
export const identifier: Filter = ({ value }) =>
  NAME.test(value) && !/\d/.test(value) && wordCoverage(value) > MOST_COVERAGE ? 'is an identifier' : undefined;
