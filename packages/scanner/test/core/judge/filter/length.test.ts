import { length } from '../../../../src/core/judge/filter/length.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('length', length, {
  objects: ['', 'abc', 'a'.repeat(2000), { value: 'qT5wXzk', name: 'acme_secret' }],
  passes: [
    'abcd',
    'hT5wQz81LkPv0Rn',
    { value: 'qT5wXzk9', name: 'acme_secret' },
    { value: 'qT5wXzk', name: 'acme_password' },
    { value: 'qT5wXzk', name: 'client_secret' },
  ],
});
