import * as fc from 'fast-check';
import { VERDICTS, type BaselineEntry } from '../../src/baseline/entry.ts';

/** The salt of baselines in tests. */
export const SALT = '0123456789abcdef'.repeat(2);

/** An entry, different from others in what is given. */
export function entry(given: Partial<BaselineEntry> = {}): BaselineEntry {
  return { fingerprint: hash(1), rule: 'acme-token', path: 'src/app.py', count: 1, verdict: 'unaudited', ...given };
}

/** A hash for a number. */
export function hash(number: number): string {
  return number.toString(16).padStart(2, '0').repeat(16).slice(0, 32);
}

/** Any entry. */
export const anyEntry: fc.Arbitrary<BaselineEntry> = fc.record(
  {
    fingerprint: fc
      .uint8Array({ minLength: 16, maxLength: 16 })
      .map((bytes) => Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')),
    rule: fc.constantFrom('acme-token', 'generic-password', 'private-key'),
    path: fc.string({ minLength: 1, unit: 'binary' }),
    count: fc.integer({ min: 1, max: 1000 }),
    verdict: fc.constantFrom(...VERDICTS),
    reason: fc.string({ minLength: 1, unit: 'binary' }),
    by: fc.string({ minLength: 1 }),
    expires: fc.constantFrom('2026-01-31', '2030-12-01'),
  },
  { requiredKeys: ['fingerprint', 'rule', 'path', 'count', 'verdict'] },
);
