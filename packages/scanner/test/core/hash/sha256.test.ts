import { createHash, createHmac } from 'node:crypto';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { createHmacSha256, sha256, toHex } from '../../../src/core/hash/sha256.ts';

it('hashes as the platform does, at every length around a block', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), (message) => {
      expect(toHex(sha256(message))).toBe(createHash('sha256').update(message).digest('hex'));
    }),
  );
});

it('keys a hash as the platform does, with short keys and long', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 100 }), fc.uint8Array({ maxLength: 100 }), (key, message) => {
      const keyed = createHmacSha256(key);
      keyed(Uint8Array.of(1));
      expect(toHex(keyed(message))).toBe(createHmac('sha256', key).update(message).digest('hex'));
    }),
  );
});
