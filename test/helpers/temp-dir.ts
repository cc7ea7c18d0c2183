import { mkdtempSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';

/** A new empty folder that goes away with the test. Symlinks in its path are resolved, so paths in outputs compare. */
export function tempDir(): string {
  const folder = mkdtempSync(join(realpathSync(tmpdir()), 'leaklint-test-'));
  onTestFinished(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));
  return folder;
}
