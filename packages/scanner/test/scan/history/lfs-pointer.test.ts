import { describe, expect, it } from 'vitest';
import { isPointer, parsePointer } from '../../../src/scan/history/lfs-pointer.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const oid = 'ab'.repeat(32);
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 12345\n`;

describe('a pointer of git-lfs', () => {
  it('says what it stands for', () => {
    expect(parsePointer(bytes(pointer))).toEqual({ oid, size: 12_345 });
    expect(isPointer(bytes(pointer))).toBe(true);
  });

  it.each([
    pointer.replace('sha256', 'sha1'),
    pointer.replace(oid, oid.slice(1)),
    `\n${pointer}`,
    pointer + 'x'.repeat(2000),
    '',
  ])('is not %j', (text) => {
    expect(isPointer(bytes(text))).toBe(false);
  });
});
