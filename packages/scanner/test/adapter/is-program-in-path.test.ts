import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { writeFiles } from '../../../../test/helpers/write-files.ts';
import { isProgramInPath } from '../../src/adapter/is-program-in-path.ts';

let dir = '';

beforeEach(() => {
  dir = mkdtempSync(join(tmpdir(), 'leaklint-path-'));
  for (const folder of ['bin', 'project/node_modules/.bin']) {
    writeFiles(join(dir, folder), { 'some-program': '#!/bin/sh\n' });
    chmodSync(join(dir, folder, 'some-program'), 0o755);
  }
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(dir, { recursive: true });
});

it.each([
  ['a folder of programs', ['bin'], true],
  ['nothing but what npx put there', ['project/node_modules/.bin'], false],
  ['what npx put there, and a folder of programs', ['project/node_modules/.bin', 'bin'], true],
  ['a folder without it', ['project'], false],
])('with %s in the PATH', (_, folders, isThere) => {
  vi.stubEnv('PATH', folders.map((folder) => join(dir, folder)).join(delimiter));
  expect(isProgramInPath('some-program')).toBe(isThere);
});
