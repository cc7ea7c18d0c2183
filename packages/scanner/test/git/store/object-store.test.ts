import { execFileSync } from 'node:child_process';
import { deflateSync } from 'node:zlib';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cleanEnv } from '../../../../../test/helpers/clean-env.ts';
import { gitRepo, type GitRepo } from '../../../../../test/helpers/git-repo.ts';
import { tempDir } from '../../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../../test/helpers/write-files.ts';
import { nodeGitPorts } from '../../../src/adapter/node-git-ports.ts';
import { createObjectStore, type ObjectStore } from '../../../src/git/store/object-store.ts';
import { openRepository } from '../../../src/git/store/repository.ts';
import { writeDelta, writePack, type PackEntry } from './write-pack.ts';

function storeOf(dir: string): ObjectStore {
  const repository = openRepository({ folder: dir, useEnvironment: false }, nodeGitPorts);
  if (repository === undefined) throw new Error('no repository');
  return createObjectStore(repository, nodeGitPorts);
}

/** A repository with versions of a file, so that its packs have chains of deltas. */
function withVersions(): GitRepo {
  const repo = gitRepo();
  const lines = Array.from({ length: 400 }, (_, line) => `line ${line} ${(line * 7919) % 1009}`);
  for (let version = 0; version < 8; version++) {
    lines[version * 11] = `changed in ${version}`;
    repo.commit(`version ${version}`, { 'a.txt': lines.join('\n'), [`b${version}.bin`]: Buffer.alloc(version) });
  }
  repo.git('tag', '-a', '-m', 'a tag', 'v1');
  return repo;
}

function expectAllReadable(dir: string): void {
  const git = (args: readonly string[], input = ''): Buffer =>
    execFileSync('git', args, { cwd: dir, env: cleanEnv(), input, maxBuffer: 1 << 28 });
  const listed = git(['cat-file', '--batch-check', '--batch-all-objects']).toString().trim().split('\n');
  const store = storeOf(dir);
  expect(listed.length).toBeGreaterThan(20);
  for (const line of listed) {
    const [id = '', type = ''] = line.split(' ');
    const outcome = store.read(id);
    if (outcome.kind !== 'object') throw new Error(`${line}: ${outcome.kind}`);
    expect(outcome.type).toBe(type);
    expect(store.stat(id)).toEqual({ type, size: outcome.bytes.length });
  }
  const whole = git(['cat-file', '--batch'], listed.map((line) => line.split(' ')[0]).join('\n'));
  const own = listed.map((line) => {
    const outcome = store.read(line.split(' ')[0] ?? '');
    return Buffer.concat([
      Buffer.from(`${line}\n`),
      outcome.kind === 'object' ? outcome.bytes : Buffer.of(),
      Buffer.from('\n'),
    ]);
  });
  expect(Buffer.concat(own).equals(whole)).toBe(true);
  store.close();
}

describe('every object that git has is read', () => {
  test.each<[string, readonly string[]]>([
    ['loose', []],
    ['packed', ['gc', '--quiet', '--aggressive']],
    ['packed without offsets', ['-c', 'repack.useDeltaBaseOffset=false', 'repack', '-adfq']],
    ['with an index of version 1', ['-c', 'pack.indexVersion=1', 'repack', '-adfq']],
    ['with a multi-pack-index', ['repack', '-adq', '--write-midx']],
  ])('%s', (_, args) => {
    const repo = withVersions();
    if (args.length > 0) repo.git(...args);
    expectAllReadable(repo.dir);
  });

  test('in several packs and loose, some in two places', () => {
    const repo = withVersions();
    repo.git('repack', '-q');
    repo.commit('later', { 'c.txt': 'later' });
    repo.git('repack', '-q');
    repo.commit('last', { 'd.txt': 'last' });
    repo.git('multi-pack-index', 'write');
    repo.commit('after the multi-pack-index', { 'e.txt': 'e' });
    repo.git('repack', '-q');
    expectAllReadable(repo.dir);
  });
});

test('an object that is packed while the store is open is found', () => {
  const repo = withVersions();
  const store = storeOf(repo.dir);
  const id = repo.git('rev-parse', 'HEAD:a.txt');
  expect(store.read(repo.git('rev-parse', 'HEAD')).kind).toBe('object');
  expect(store.has('1'.repeat(40))).toBe(false);
  repo.git('gc', '--quiet', '--prune=now');
  expect(store.read(id).kind).toBe('object');
  store.close();
});

test('starts of ids are resolved among loose and packed objects', () => {
  const repo = withVersions();
  const id = repo.git('rev-parse', 'HEAD');
  for (const step of ['loose', 'packed']) {
    if (step === 'packed') repo.git('gc', '--quiet');
    const store = storeOf(repo.dir);
    expect(store.resolvePrefix(id.slice(0, 12)), step).toEqual({ kind: 'object', id });
    expect(store.resolvePrefix(id.slice(0, 11)), step).toEqual({ kind: 'object', id });
    expect(store.resolvePrefix('0123456789ab').kind, step).toBe('missing');
    expect(store.resolvePrefix('abc').kind, step).toBe('missing');
    store.close();
  }
});

test('an object that is too large is not unpacked', () => {
  const repo = gitRepo();
  repo.commit('large', { large: Buffer.alloc(5000, 'x') });
  const id = repo.git('rev-parse', 'HEAD:large');
  expect(storeOf(repo.dir).read(id, { maxSize: 4999 })).toEqual({ kind: 'too-large', type: 'blob', size: 5000 });
  repo.git('gc', '--quiet');
  expect(storeOf(repo.dir).read(id, { maxSize: 4999 })).toEqual({ kind: 'too-large', type: 'blob', size: 5000 });
  expect(storeOf(repo.dir).read(id, { maxSize: 5000 }).kind).toBe('object');
});

describe('what is damaged or lies is said, within bounds', () => {
  const A = 'a'.repeat(40);
  const B = 'b'.repeat(40);
  const base = Buffer.from('the quick brown fox jumps over the lazy dog');

  function storeWith(
    entries: readonly PackEntry[],
    change: (pack: Buffer) => Uint8Array = (pack) => pack,
  ): ObjectStore {
    const repo = gitRepo();
    const { pack, index } = writePack(entries);
    repo.write({ '.git/objects/pack/pack-1.pack': change(pack), '.git/objects/pack/pack-1.idx': index });
    return storeOf(repo.dir);
  }

  test('a delta is applied', () => {
    const data = writeDelta(base.length, 12, [[0, 10], 'ed']);
    const store = storeWith([
      { type: 3, data: base, id: A },
      { type: 7, baseId: A, data, id: B },
    ]);
    expect(store.read(B)).toEqual({ kind: 'object', type: 'blob', bytes: new Uint8Array(Buffer.from('the quick ed')) });
    expect(store.stat(B)).toEqual({ type: 'blob', size: 12 });
  });

  test('a delta whose stream brings nothing for a while', () => {
    const data = writeDelta(base.length, 12, [[0, 10], 'ed']);
    // Code tables can be as long as these empty blocks.
    const empty = Buffer.from('000000ffff'.repeat(40), 'hex');
    const stream = deflateSync(data);
    const compressed = Buffer.concat([stream.subarray(0, 2), empty, stream.subarray(2)]);
    const store = storeWith([
      { type: 3, data: base, id: A },
      { type: 7, baseId: A, data, compressed, id: B },
    ]);
    expect(store.stat(B)).toEqual({ type: 'blob', size: 12 });
    expect(store.has(B)).toBe(true);
  });

  test.each<[string, readonly PackEntry[]]>([
    ['a size that is not true', [{ type: 3, data: base, claimedSize: 7, id: A }]],
    ['a larger size that is not true', [{ type: 3, data: base, claimedSize: 70_000, id: A }]],
    ['a delta that is its own base', [{ type: 7, baseId: A, data: writeDelta(1, 1, ['x']), id: A }]],
    [
      'deltas in a circle',
      [
        { type: 7, baseId: B, data: writeDelta(1, 1, ['x']), id: A },
        { type: 7, baseId: A, data: writeDelta(1, 1, ['x']), id: B },
      ],
    ],
    ['a delta without its base', [{ type: 7, baseId: B, data: writeDelta(1, 1, ['x']), id: A }]],
    ['a delta whose base lies before the pack', [{ type: 6, distance: 5000, data: writeDelta(1, 1, ['x']), id: A }]],
    [
      'a delta that copies from behind its base',
      [
        { type: 3, data: base, id: B },
        { type: 7, baseId: B, data: writeDelta(base.length, 20, [[40, 20]]), id: A },
      ],
    ],
    [
      'a delta for another base',
      [
        { type: 3, data: base, id: B },
        { type: 7, baseId: B, data: writeDelta(5, 1, ['x']), id: A },
      ],
    ],
    [
      'a delta that makes less than it says',
      [
        { type: 3, data: base, id: B },
        { type: 7, baseId: B, data: writeDelta(base.length, 9, ['x']), id: A },
      ],
    ],
  ])('%s', (_, entries) => {
    expect(storeWith(entries).read(A).kind).toBe('damaged');
  });

  test('a delta that makes something huge of nothing', () => {
    const steps = Array.from({ length: 1000 }, (): readonly [number, number] => [0, 0xffff]);
    const store = storeWith([
      { type: 3, data: Buffer.alloc(0xffff), id: B },
      { type: 7, baseId: B, data: writeDelta(0xffff, 1000 * 0xffff, steps), id: A },
    ]);
    expect(store.read(A, { maxSize: 1 << 20 })).toEqual({ kind: 'too-large', type: 'blob', size: 1000 * 0xffff });
  });

  test('a pack that is cut off', () => {
    const store = storeWith([{ type: 3, data: base, id: A }], (pack) => pack.subarray(0, 20));
    expect(store.read(A).kind).toBe('damaged');
    expect(store.read(B).kind).toBe('missing');
  });

  test('a loose object that is no zlib, has no header, or is cut off', () => {
    const dir = gitRepo().dir;
    const good = deflateSync(Buffer.from('blob 5000\0' + 'x'.repeat(5000)));
    const cases = {
      1: Buffer.from('no zlib'),
      2: deflateSync(Buffer.from('nonsense')),
      3: good.subarray(0, 15),
      4: '',
    };
    for (const [digit, bytes] of Object.entries(cases)) {
      writeFiles(dir, { [`.git/objects/${digit.repeat(2)}/${digit.repeat(38)}`]: bytes });
      expect(storeOf(dir).read(digit.repeat(40)).kind, digit).toBe('damaged');
    }
  });

  test('an index that is damaged hides its pack, and no more', () => {
    const repo = withVersions();
    repo.git('gc', '--quiet');
    repo.write({ '.git/objects/pack/pack-2.idx': 'nonsense', '.git/objects/pack/pack-2.pack': 'PACK' });
    expect(storeOf(repo.dir).read(repo.git('rev-parse', 'HEAD')).kind).toBe('object');
  });

  test('a folder without a repository', () => {
    expect(openRepository({ folder: join(tempDir(), 'missing'), useEnvironment: false }, nodeGitPorts)).toBeUndefined();
  });
});
