import { execFileSync } from 'node:child_process';
import { mkdirSync, renameSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import path from 'node:path';
import { describe, expect, onTestFinished, test } from 'vitest';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../test/helpers/write-files.ts';
import { nodePorts } from '../../src/adapter/node-ports.ts';
import { ScanError } from '../../src/core/errors.ts';
import { pathsOf, select, skipsOf } from './select.ts';

const onUnix = test.skipIf(process.platform === 'win32');

describe('a folder that is no repository', () => {
  test('gives all its files, sorted by code units, hidden and ignored ones too', async () => {
    const folder = tempDir();
    writeFiles(folder, {
      'b/x': '',
      'b.txt': '',
      'b-c': '',
      B: '',
      é: '',
      '.env': '',
      '.gitignore': '*',
      'a/b/c/d': '',
    });
    const selection = await select(folder);
    expect(pathsOf(selection)).toEqual(['.env', '.gitignore', 'B', 'a/b/c/d', 'b-c', 'b.txt', 'b/x', 'é']);
    expect(selection.root).toBe(folder);
    expect(selection.files[3]?.absolute).toBe(`${folder}/a/b/c/d`);
    expect(selection.skipped).toEqual([]);
  });

  test('names each dependency folder once and does not enter it', async () => {
    const folder = tempDir();
    const inside = { 'node_modules/a/index.js': '', 'node_modules/b/index.js': '', 'api/.venv/lib/x.py': '' };
    writeFiles(folder, { ...inside, 'api/main.py': '', 'api/__pycache__/main.pyc': '', '.hg/store': '' });
    const selection = await select(folder);
    expect(pathsOf(selection)).toEqual(['api/main.py']);
    expect(skipsOf(selection)).toEqual([
      '.hg/: version control data',
      'api/.venv/: dependency folder',
      'api/__pycache__/: dependency folder',
      'node_modules/: dependency folder',
    ]);
  });

  test('enters a dependency folder that is named', async () => {
    const folder = tempDir();
    writeFiles(folder, { 'node_modules/a/index.js': '', 'node_modules/a/node_modules/b.js': '' });
    const selection = await select(folder, { paths: ['node_modules'] });
    expect(pathsOf(selection)).toEqual(['a/index.js']);
    expect(skipsOf(selection)).toEqual(['a/node_modules/: dependency folder']);
  });

  test('enters dependency folders in mode all', async () => {
    const folder = tempDir();
    writeFiles(folder, { 'node_modules/a.js': '', 'main.js': '' });
    expect(pathsOf(await select(folder, { mode: 'all' }))).toEqual(['main.js', 'node_modules/a.js']);
  });

  test("leaves out the scanners' own files by name, and says so", async () => {
    const folder = tempDir();
    writeFiles(folder, {
      '.leaklint.baseline.json': '{}',
      'sub/.secrets.baseline': '{}',
      'known.json': '{}',
      'a.json': '',
    });
    const selection = await select(folder, { baseline: 'known.json' });
    expect(pathsOf(selection)).toEqual(['a.json']);
    expect(skipsOf(selection)).toEqual([
      '.leaklint.baseline.json: leaklint baseline',
      'known.json: baseline',
      'sub/.secrets.baseline: detect-secrets baseline',
    ]);
  });

  onUnix('names symlinks, FIFOs and sockets, and opens none of them', async () => {
    const folder = tempDir();
    writeFiles(folder, { 'real/file': '' });
    symlinkSync('real', path.join(folder, 'link-to-folder'));
    symlinkSync('real/file', path.join(folder, 'link-to-file'));
    symlinkSync('.', path.join(folder, 'real/loop'));
    execFileSync('mkfifo', [path.join(folder, 'pipe')]);
    const server = createServer().listen(path.join(folder, 'sock'));
    await new Promise((resolve) => server.once('listening', resolve));
    const selection = await select(folder);
    server.close();
    expect(pathsOf(selection)).toEqual(['real/file']);
    expect(skipsOf(selection)).toEqual([
      'link-to-file: symlink: not followed',
      'link-to-folder: symlink: not followed',
      'pipe: FIFO',
      'real/loop: symlink: not followed',
      'sock: socket',
    ]);
    expect(selection.skipped.some((skip) => skip.incomplete)).toBe(false);
  });

  onUnix('scans files whose names are no UTF-8, below folders with such names too', async () => {
    const folder = tempDir();
    const rawFolder = Buffer.concat([Buffer.from(`${folder}/d`), Buffer.from([0xe9])]);
    mkdirSync(rawFolder);
    writeFileSync(Buffer.concat([rawFolder, Buffer.from('/plain')]), 'inside');
    writeFileSync(Buffer.concat([Buffer.from(`${folder}/caf`), Buffer.from([0xe9])]), 'raw');
    writeFiles(folder, { 'real\ufffd': 'text' });
    const selection = await select(folder);
    expect(pathsOf(selection)).toEqual(['caf\\xe9', 'd\\xe9/plain', 'real\ufffd']);
    const contents = selection.files.map(({ absolute }) => nodePorts.fileSystem.readFile(absolute, { maxSize: 100 }));
    expect(
      contents.map((outcome) => (outcome.kind === 'bytes' ? Buffer.from(outcome.bytes).toString() : outcome)),
    ).toEqual(['raw', 'inside', 'text']);
  });

  onUnix('takes names as they are: newlines, spaces, brackets, dashes, backslashes', async () => {
    const folder = tempDir();
    const names = ['-rf', 'a\nb', 'back\\slash', 'app/[slug]/(group)/page.tsx', 'with space', '*'];
    writeFiles(folder, Object.fromEntries(names.map((name) => [name, ''])));
    expect(pathsOf(await select(folder))).toEqual(names.toSorted());
    expect(pathsOf(await select(folder, { paths: ['app/[slug]', '*', '-rf'] }))).toEqual([
      '*',
      '-rf',
      'app/[slug]/(group)/page.tsx',
    ]);
  });

  onUnix('names a path that is too long for the system, as not scanned', async () => {
    const folder = tempDir();
    const half = Array.from({ length: 200 }, () => 'deep-enough').join('/');
    writeFiles(folder, { [`upper/${half}/file`]: '', [`lower/${half}/file`]: '' });
    // Neither half is too long; one moved below the other is. It is moved back, so that it can be removed.
    renameSync(`${folder}/lower`, `${folder}/upper/${half}/lower`);
    onTestFinished(() => {
      renameSync(`${folder}/upper/${half}/lower`, `${folder}/lower`);
    });
    writeFiles(folder, { 'top.txt': '' });
    const selection = await select(folder);
    expect(pathsOf(selection)).toEqual(['top.txt', `upper/${half}/file`]);
    expect(selection.skipped).toHaveLength(1);
    expect(selection.skipped[0]).toMatchObject({ reason: 'path too long', incomplete: true });
  });

  test('lists a path of 300 folders', async () => {
    const folder = tempDir();
    const deep = `${Array.from({ length: 300 }, () => 'd').join('/')}/file`;
    writeFiles(folder, { [deep]: '' });
    expect(pathsOf(await select(folder))).toEqual([deep]);
  });

  test('names a folder that cannot be read, and the result is incomplete', async () => {
    const folder = tempDir();
    writeFiles(folder, { 'a.txt': '', 'private/b.txt': '' });
    const { fileSystem } = nodePorts;
    // Root may read everything, so the refusal is played.
    const refusing: typeof fileSystem = {
      ...fileSystem,
      readFolder: (at) =>
        at.endsWith('/private') ? { kind: 'unreadable', reason: 'cannot be read (EACCES)' } : fileSystem.readFolder(at),
    };
    const selection = await select(folder, { ports: { ...nodePorts, fileSystem: refusing } });
    expect(selection.skipped).toEqual([{ path: 'private/', reason: 'cannot be read (EACCES)', incomplete: true }]);
  });

  test('that is empty is an error, not clean', async () => {
    const folder = tempDir();
    await expect(select(folder)).rejects.toThrow(ScanError);
    await expect(select(folder)).rejects.toThrow('.: no file to scan: the folder is empty');
    writeFiles(folder, { 'full/a': '', 'empty/node_modules/a': '' });
    await expect(select(folder, { paths: ['full', 'empty'] })).rejects.toThrow(
      'empty: no file to scan: empty/node_modules/: dependency folder',
    );
  });
});
