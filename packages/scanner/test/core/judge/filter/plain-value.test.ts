import { plainValue } from '../../../../src/core/judge/filter/plain-value.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('plainValue', plainValue, {
  objects: [
    'true',
    'None',
    'null',
    'string',
    'char[]',
    'SecureString',
    '4096',
    '3.14',
    '0x1f',
    '30s',
    '500ms',
    '2024-01-31',
    '2024-01-31T10:00:00Z',
    '12:30:00',
    '1.2.3',
    '^4.0.0',
    'v2.0.0-rc.1',
    'application/json',
    'image/png',
    'HS256',
    'RSA-OAEP-256',
    'aes-256-gcm',
    'bearer',
    'Basic',
    '1.3.6.1.5.5.7.3.1',
  ],
  passes: ['hT5wQz81LkPv0Rn', '1979160166349076', 'nullK7x9q', 'string7Kq', '2024Kq77xz', 'sha9Kx2'],
});
