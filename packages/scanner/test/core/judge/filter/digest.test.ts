import { digest } from '../../../../src/core/judge/filter/digest.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('digest', digest, {
  objects: [
    'sha512-Zq7Kx9',
    'sha256:9f86d081',
    'h1:Zq7Kx9',
    'md5-abc',
    { value: '9f86d081884c7d659a2feaa0c55ad015', name: 'keyChecksum' },
    { value: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b', name: 'key', path: 'yarn.lock' },
    { value: '9f86d081884c7d659a2feaa0c55ad015', name: 'cache_key' },
  ],
  passes: [{ value: '9f86d081884c7d659a2feaa0c55ad015', name: 'api_key' }, 'hT5wQz81LkPv0Rn', 'sha9Kq7xz'],
});
