import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll } from 'vitest';
import { tempDir } from '../../helpers/temp-dir.ts';
import { writeFiles } from '../../helpers/write-files.ts';

type Files = Readonly<Record<string, string | Uint8Array>>;

/** A folder with these files that the tests of a file or a `describe` share; it goes away after the last of them. */
export function sharedDir(files: Files = {}): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'leaklint-scan-'));
  writeFiles(folder, files);
  afterAll(() => {
    rmSync(folder, { recursive: true, force: true, maxRetries: 3 });
  });
  return folder;
}

/** A folder with these files for one test. */
export function dirWith(files: Files): string {
  const folder = tempDir();
  writeFiles(folder, files);
  return folder;
}
