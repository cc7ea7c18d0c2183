import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, test } from 'vitest';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../test/helpers/write-files.ts';
import { nodeFileSystem } from '../../src/adapter/node-file-system.ts';
import { ScanError } from '../../src/core/errors.ts';
import { locateTargets } from '../../src/source/locate-targets.ts';

const locate = (cwd: string, ...paths: readonly string[]) => locateTargets({ cwd, paths }, nodeFileSystem);
const onUnix = test.skipIf(process.platform === 'win32');

function project(): string {
  const folder = tempDir();
  writeFiles(folder, {
    'repo/.git/HEAD': '',
    'repo/src/a.ts': '',
    'repo/nested/.git/HEAD': '',
    'repo/nested/b.ts': '',
  });
  writeFiles(folder, { 'plain/c.ts': '', 'plain/d/e.ts': '' });
  return folder;
}

describe('the root', () => {
  test('of a repository is its top, of a nested one its own', () => {
    const folder = project();
    expect(locate(`${folder}/repo/src`).root).toBe(`${folder}/repo`);
    expect(locate(folder, 'repo/src/a.ts')).toMatchObject({ root: `${folder}/repo`, isRepository: true });
    expect(locate(folder, 'repo/nested').root).toBe(`${folder}/repo/nested`);
  });

  test('of two repositories, one in the other, is the outer one', () => {
    const folder = project();
    const { root, targets } = locate(folder, 'repo/nested/b.ts', 'repo/src');
    expect(root).toBe(`${folder}/repo`);
    expect(targets.map((target) => target.path)).toEqual(['nested/b.ts', 'src']);
    expect(targets.map((target) => target.repository)).toEqual([`${folder}/repo/nested`, `${folder}/repo`]);
  });

  test('of a plain folder is the folder, of anything else the current folder', () => {
    const folder = project();
    expect(locate(folder, 'plain')).toMatchObject({ root: `${folder}/plain`, isRepository: false });
    expect(locate(folder, 'plain/c.ts')).toMatchObject({ root: folder, targets: [{ path: 'plain/c.ts' }] });
    expect(locate(folder, 'plain', 'repo/src').targets.map((target) => target.path)).toEqual(['plain', 'repo/src']);
  });

  test('of paths elsewhere is what they have in common', () => {
    const folder = project();
    const elsewhere = tempDir();
    expect(locate(elsewhere, `${folder}/plain/c.ts`).root).toBe(`${folder}/plain`);
    expect(locate(elsewhere, `${folder}/plain/d`, `${folder}/plain/c.ts`).root).toBe(`${folder}/plain`);
    expect(locate(elsewhere, folder, elsewhere).root).toBe(path.dirname(folder));
  });
});

describe('a path', () => {
  test('that is missing is an error that names it', () => {
    const folder = project();
    expect(() => locate(folder, 'plain', 'mising.ts')).toThrow(new ScanError('mising.ts: no such file or folder'));
    expect(() => locate(folder, 'plain/*.ts')).toThrow('plain/*.ts: no such file or folder');
    expect(() => locate(folder, 'a\nb')).toThrow(String.raw`a\u000ab: no such file or folder`);
  });

  onUnix('that is no file is an error, not a hang', () => {
    const folder = project();
    execFileSync('mkfifo', [`${folder}/pipe`]);
    symlinkSync('loop', `${folder}/loop`);
    expect(() => locate(folder, 'pipe')).toThrow('pipe: no regular file; use --stdin to scan what it gives');
    expect(() => locate(folder, '/dev/null')).toThrow(ScanError);
    expect(() => locate(folder, 'loop')).toThrow('loop: a symlink to nothing that can be scanned');
  });

  onUnix('through a symlinked folder is where it really is', () => {
    const folder = project();
    symlinkSync('repo', `${folder}/link`);
    expect(locate(`${folder}/link/src`, 'a.ts')).toMatchObject({
      root: `${folder}/repo`,
      targets: [{ path: 'src/a.ts', absolute: `${folder}/repo/src/a.ts` }],
    });
  });
});
