import { describe, expect, it } from 'vitest';
import { formatBytes, groupThousands, plural } from '../../../src/report/wording/plural.ts';

describe('plural', () => {
  it('agrees with the number', () => {
    expect([0, 1, 2, 1234].map((count) => plural(count, 'file'))).toEqual([
      '0 files',
      '1 file',
      '2 files',
      '1,234 files',
    ]);
    expect(plural(2, 'entry', 'entries')).toBe('2 entries');
  });
});

describe('groupThousands', () => {
  it('puts a comma before every three digits', () => {
    expect([999, 1000, 123_456, 1_234_567].map(groupThousands)).toEqual(['999', '1,000', '123,456', '1,234,567']);
  });
});

describe('formatBytes', () => {
  it.each([
    [0, '0 B'],
    [999, '999 B'],
    [1000, '1.0 kB'],
    [9960, '10 kB'],
    [999_600, '1.0 MB'],
    [61_000_000, '61 MB'],
    [1_770_000_000, '1.8 GB'],
    [5e15, '5000 TB'],
  ])('writes %i as %s', (bytes, text) => {
    expect(formatBytes(bytes)).toBe(text);
  });
});
