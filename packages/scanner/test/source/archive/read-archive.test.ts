import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { tar, tarGz, zip } from '../../../../../test/helpers/archives.ts';
import { isArchiveName } from '../../../src/source/archive/is-archive-name.ts';
import { readArchive } from '../../../src/source/archive/read-archive.ts';

const FILES = { 'conf/app.ini': 'user = ada\n', 'README.md': 'Nothing to see.\n' };

function read(path: string, bytes: Uint8Array): Readonly<Record<string, string>> {
  const members = Array.from(readArchive(path, bytes), (member): [string, string] => [
    member.name,
    'reason' in member ? `(${member.reason})` : Buffer.from(member.bytes).toString(),
  ]);
  return Object.fromEntries(members);
}

it.each([
  ['a.zip', zip(FILES)],
  ['a.tar', tar(FILES)],
  ['a.tgz', tarGz(FILES)],
])('lists the files in %s', (path, bytes) => {
  expect(read(path, bytes)).toEqual({
    [`${path}!conf/app.ini`]: FILES['conf/app.ini'],
    [`${path}!README.md`]: FILES['README.md'],
  });
});

it('calls what is compressed by itself as it was called before', () => {
  expect(read('logs/app.log.gz', gzipSync('a line\n'))).toEqual({ 'logs/app.log.gz!app.log': 'a line\n' });
});

it('looks into archives in archives, but not for ever', () => {
  let bytes: Uint8Array = zip({ 'app.ini': 'x = 1\n' });
  for (let depth = 0; depth < 2; depth++) bytes = zip({ 'inner.zip': bytes });
  expect(read('a.zip', bytes)).toMatchObject({ 'a.zip!inner.zip!inner.zip!app.ini': 'x = 1\n' });
  for (let depth = 0; depth < 3; depth++) bytes = zip({ 'inner.zip': bytes });
  expect(Object.values(read('a.zip', bytes))).toContain('(not looked into: too many archives in each other)');
});

it('names what it cannot look into', () => {
  expect(read('a.zip', zip(FILES, 1))['a.zip!README.md']).toBe('(not looked into: it is encrypted)');
  expect(read('a.zip', zip(FILES).subarray(0, 80))).toEqual({ 'a.zip': '(not looked into: the archive is damaged)' });
  expect(read('a.tar', tar(FILES).subarray(0, 520))).toMatchObject({
    'a.tar!conf/app.ini': '(not looked into: the archive is cut off)',
  });
});

it('gives up on what grows beyond all bounds, and says so', () => {
  const bomb = gzipSync(Buffer.alloc((1 << 27) + 1));
  expect(Object.values(read('a.gz', bomb))).toEqual(['(not looked into: the archive holds more than is unpacked)']);
});

it('finds nothing in what only has the name of an archive', () => {
  fc.assert(
    fc.property(fc.string(), (text) => {
      expect(read('a.zip', Buffer.from(`x${text}`))).toEqual({});
    }),
  );
});

it('survives damage anywhere', () => {
  const whole = [zip(FILES), tarGz(FILES), tar(FILES)];
  fc.assert(
    fc.property(fc.constantFrom(...whole), fc.nat(), fc.nat(255), (bytes, at, value) => {
      const damaged = Uint8Array.from(bytes);
      damaged[at % damaged.length] = value;
      expect(() => read('a.zip', damaged)).not.toThrow();
    }),
  );
});

it('knows archives by their names', () => {
  for (const name of ['a.zip', 'lib/A.JAR', 'a.tar.gz', 'a.whl']) expect(isArchiveName(name)).toBe(true);
  for (const name of ['zip', 'a.zip.txt', 'gz.ts']) expect(isArchiveName(name)).toBe(false);
});
