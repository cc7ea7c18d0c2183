import { passwordHash } from '../../../../src/core/judge/filter/password-hash.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('passwordHash', passwordHash, {
  objects: [
    '$2b$12$Zq7Kx9',
    '$argon2id$v=19$m=65536',
    '$6$Zq7Kx9$abc',
    '$8$rounds=50000$x',
    '{SSHA}Zq7Kx9',
    'pbkdf2_sha256$1$x$y',
    'pbkdf2:sha256:1',
    'SCRAM-SHA-256$4096:x',
  ],
  passes: ['hT5wQz81LkPv0Rn', '$9xK2mLq8', '{Kx9}q7'],
});
