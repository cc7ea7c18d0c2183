import { execFileSync } from 'node:child_process';
import { symlinkSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { tempDir } from '../../../../test/helpers/temp-dir.ts';
import { writeFiles } from '../../../../test/helpers/write-files.ts';
import { nodeFileSystem } from '../../src/adapter/node-file-system.ts';

const read = (path: string, follow = false) => nodeFileSystem.readFile(path, { maxSize: 10, follow });

describe('reading a whole file', () => {
  test('gives its bytes', () => {
    const folder = tempDir();
    writeFiles(folder, { a: Buffer.from([0, 255]), empty: '' });
    expect(read(`${folder}/a`)).toEqual({ kind: 'bytes', bytes: Buffer.from([0, 255]) });
    expect(read(`${folder}/empty`)).toMatchObject({ kind: 'bytes', bytes: Buffer.alloc(0) });
  });

  test('tells what is missing, a folder, and what is too large', () => {
    const folder = tempDir();
    writeFiles(folder, { large: 'more than ten bytes' });
    expect(read(`${folder}/none`)).toEqual({ kind: 'missing' });
    expect(read(`${folder}/large/none`)).toEqual({ kind: 'missing' });
    expect(read(folder)).toEqual({ kind: 'skipped', reason: 'a folder', incomplete: false });
    expect(read(`${folder}/large`)).toEqual({ kind: 'skipped', reason: 'larger than 10 bytes', incomplete: true });
  });

  test.skipIf(process.platform === 'win32')('neither hangs on a FIFO nor follows a symlink unasked', () => {
    const folder = tempDir();
    execFileSync('mkfifo', [`${folder}/pipe`]);
    writeFiles(folder, { a: 'x' });
    symlinkSync('a', `${folder}/link`);
    expect(read(`${folder}/pipe`)).toEqual({ kind: 'skipped', reason: 'no regular file', incomplete: false });
    expect(read(`${folder}/link`)).toEqual({ kind: 'skipped', reason: 'symlink: not followed', incomplete: false });
    expect(read(`${folder}/link`, true)).toMatchObject({ kind: 'bytes' });
  });
});
