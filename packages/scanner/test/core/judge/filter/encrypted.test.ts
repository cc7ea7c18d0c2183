import { encrypted } from '../../../../src/core/judge/filter/encrypted.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('encrypted', encrypted, {
  objects: [
    'ENC[AES256_GCM,data:x]',
    'ENC(abc)',
    '{cipher}9f86',
    '!vault',
    'vault:v1:9f86d08',
    '$ANSIBLE_VAULT;1.1',
    { value: '7f3a9c21e8b04d65aa90c1f27be83d54', name: 'encryptedKey' },
    { value: 'Zq7'.repeat(30), text: 'kind: SealedSecret\n  password: Zq7' },
  ],
  passes: [
    'hT5wQz81LkPv0Rn',
    { value: '7f3a9c21e8b04d65aa90c1f27be83d54', name: 'encryptionKey' },
    'encK7x9q2',
    'ENCk7x9q',
  ],
});
