import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { unifiedDiff } from '../../src/init/edit/unified-diff.ts';

const numbered = (from: number, to: number): string =>
  Array.from({ length: to - from + 1 }, (_, index) => `${String(from + index)}\n`).join('');

describe('unifiedDiff', () => {
  it('shows a new file as git does', () => {
    expect(unifiedDiff({ path: 'a', before: undefined, after: 'x\ny\n' })).toEqual([
      '--- /dev/null',
      '+++ b/a',
      '@@ -0,0 +1,2 @@',
      '+x',
      '+y',
    ]);
  });

  it('shows three lines around an addition, and no others', () => {
    const edit = { path: 'a', before: numbered(1, 20), after: `${numbered(1, 10)}new\n${numbered(11, 20)}` };
    expect(unifiedDiff(edit).slice(2)).toEqual(['@@ -8,6 +8,7 @@', ' 8', ' 9', ' 10', '+new', ' 11', ' 12', ' 13']);
  });

  it('shows two additions far from each other as two hunks', () => {
    const after = `${numbered(1, 2)}one\n${numbered(3, 18)}two\n${numbered(19, 20)}`;
    const headers = unifiedDiff({ path: 'a', before: numbered(1, 20), after }).filter((line) => line.startsWith('@@'));
    expect(headers).toEqual(['@@ -1,5 +1,6 @@', '@@ -16,5 +17,6 @@']);
  });

  it('can be applied by git, whatever the texts', () => {
    const folder = mkdtempSync(join(tmpdir(), 'leaklint-diff-'));
    const text = fc.array(fc.constantFrom('a', 'b', 'c', ''), { minLength: 1, maxLength: 12 });
    try {
      fc.assert(
        fc.property(text, text, (one, other) => {
          const [before, after] = [one, other].map((lines) => lines.map((line) => `${line}\n`).join(''));
          if (before === undefined || after === undefined || before === after) return;
          writeFileSync(join(folder, 'a'), before);
          const patch = `${unifiedDiff({ path: 'a', before, after }).join('\n')}\n`;
          execFileSync('git', ['apply', '--unidiff-zero', '-'], { cwd: folder, input: patch, stdio: 'pipe' });
          expect(readFileSync(join(folder, 'a'), 'utf8')).toBe(after);
        }),
        { numRuns: 40 },
      );
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
