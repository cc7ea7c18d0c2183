import { wordy } from '../../../../src/core/judge/filter/wordy.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('wordy', wordy, {
  objects: [
    'primary-key',
    'userPassword',
    'letmein',
    'bitbuckettoken',
    'correct-horse-battery',
    'access_token',
    'test',
    'hello world!',
    'secret123',
  ],
  passes: ['hT5wQz81LkPv0Rn', 'jtmekxnl', 'SuperSecret123!', 'wllfccvrzl'],
});
