import { describe, expect, it } from 'vitest';
import { lfsContentPath, parseLfsPointer } from '../../../src/git/store/lfs-pointer.ts';

const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);
const oid = 'ab'.repeat(32);
const pointer = `version https://git-lfs.github.com/spec/v1\noid sha256:${oid}\nsize 12345\n`;

describe('a pointer of git-lfs', () => {
  it('says what it stands for', () => {
    expect(parseLfsPointer(bytes(pointer))).toEqual({ id: oid, size: 12_345 });
    const path = lfsContentPath({ commonDirectory: '/repo/.git' }, { id: oid });
    expect(path.split(/[/\\]/).slice(-5)).toEqual(['lfs', 'objects', 'ab', 'ab', oid]);
  });

  it.each([
    pointer.replace('sha256', 'sha1'),
    pointer.replace(oid, oid.slice(1)),
    `\n${pointer}`,
    pointer + 'x'.repeat(2000),
    `${pointer}no line of a pointer`,
    pointer.replace('spec/v1', 'spec/v9'),
    '',
  ])('is not %j', (text) => {
    expect(parseLfsPointer(bytes(text))).toBeUndefined();
  });
});
