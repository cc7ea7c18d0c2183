import { repetition } from '../../../../src/core/judge/filter/repetition.ts';
import { describeFilter } from './filter-cases.ts';

describeFilter('repetition', repetition, {
  objects: [
    'aaaaaaaa',
    'abababababab',
    'abcabcabcabc',
    '1234567890',
    '12345678',
    '0123456789abcdef',
    'abcdefgh',
    '987654321',
    'key_1234567890',
    '000000000000',
    'deaddeaddead',
    '00112233445566778899',
    'a1b2c3d4e5f6g7h8',
    'aB1cD2eF3gH4iJ5kL6mN7oP8',
    'AbCdEfGhIjKl-1234',
    // Alphabets, in any order.
    'ABCDEFGHJKMNPQRSTVWXYZ0123456789',
    'k3GQoAlbMN1zmPx' + 'RfL9TtBwdJyuXWs' + 'C8ZVH2eSEnYDqhI' + 'rgvaUKcip05j4FO76',
  ],
  // The last one has no character twice, as what people type for random.
  passes: [
    'Vt5WmZ0qL' + 'x8RbNc3UhKd' + '7PfGs2Aj9EeT',
    'hT5wQz81LkPv0Rn',
    'abcQ7xz9',
    '1984Kq77',
    '7f3a9c21e8b04d65',
    'aab1Kq9w2z',
  ],
});
