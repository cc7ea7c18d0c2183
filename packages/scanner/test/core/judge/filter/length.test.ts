import { length } from '../../../../src/core/judge/filter/length.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('length', length, {
  objects: ['', 'abc', 'a'.repeat(2000)],
  passes: ['abcd', 'hT5wQz81LkPv0Rn'],
});
