import { execFileSync } from 'node:child_process';
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cleanEnv } from '../../../../test/helpers/clean-env.ts';
import { gitRepo } from '../../../../test/helpers/git-repo.ts';
import { nodeGitPorts } from '../../src/adapter/node-git-ports.ts';
import { addedLines } from '../../src/git/lines/added-lines.ts';
import { splitLines } from '../../src/git/lines/split-lines.ts';
import { readStaged } from '../../src/git/staged/read-staged.ts';
import { createObjectStore } from '../../src/git/store/object-store.ts';
import { openRepository } from '../../src/git/store/repository.ts';

const RUNS = 12;

const NAMES = ['a', 'b', 'a.c', 'a0', 'é', 'z z'];
const path = fc
  .array(fc.constantFrom(...NAMES), { minLength: 1, maxLength: 3 })
  .map((parts) => parts.map((part, depth) => (depth < parts.length - 1 ? `${part}.d` : part)).join('/'));
const content = fc
  .array(fc.constantFrom('one', 'two', 'three', '', '\r'), { maxLength: 8 })
  .map((lines) => lines.join('\n'));
const files = fc.dictionary(path, content, { minKeys: 1, maxKeys: 12 });
const edits = fc.dictionary(path, fc.option(content), { maxKeys: 8 });

/** What git says that the index has and HEAD has not, less what only has another mode. */
function askGit(dir: string): readonly string[] {
  const args = ['diff-index', '--cached', '--raw', '-z', '--no-renames', '--no-abbrev', 'HEAD'];
  const output = execFileSync('git', args, { cwd: dir, env: cleanEnv(), encoding: 'utf8' });
  const fields = output.split('\0').slice(0, -1);
  const rows: string[] = [];
  for (let at = 0; at + 1 < fields.length; at += 2) {
    const [, , before = '', after = '', status = ''] = (fields[at] ?? '').split(' ');
    if (status !== 'D' && before !== after)
      rows.push(`${fields[at + 1] ?? ''} ${after} ${/^0+$/.test(before) ? '' : before}`);
  }
  return rows.sort();
}

async function askReader(dir: string): Promise<readonly string[]> {
  const repository = openRepository({ folder: dir, useEnvironment: false }, nodeGitPorts);
  if (repository === undefined) throw new Error('no repository');
  const store = createObjectStore(repository, nodeGitPorts);
  const { changed } = await readStaged(repository, store, nodeGitPorts);
  store.close();
  return changed
    .map((entry) => `${new TextDecoder().decode(entry.path)} ${entry.id} ${entry.before[0]?.id ?? ''}`)
    .sort();
}

test('what is staged is what git says, in every form of the index', async () => {
  await fc.assert(
    fc.asyncProperty(files, edits, fc.constantFrom('2', '4', 'split', 'trees'), async (first, second, form) => {
      const repo = gitRepo();
      repo.commit('first', first);
      if (form === 'split') repo.git('update-index', '--split-index');
      else if (form === 'trees') repo.git('write-tree');
      else repo.git('update-index', '--index-version', form);
      for (const [name, text] of Object.entries(second)) {
        if (text === null) rmSync(join(repo.dir, name), { force: true, recursive: true });
        else repo.write({ [name]: text });
      }
      repo.git('add', '--all');
      expect(await askReader(repo.dir)).toEqual(askGit(repo.dir));
    }),
    { numRuns: RUNS },
  );
}, 60_000);

const texts = fc.array(fc.constantFrom('a', 'b', 'c', 'd', 'e'), { maxLength: 30 });

/** The length of the longest common subsequence, the slow and sure way. */
function commonLength(before: readonly string[], after: readonly string[]): number {
  let row = new Array<number>(after.length + 1).fill(0);
  for (const line of before) {
    const next = [0];
    for (const [index, other] of after.entries()) {
      next.push(line === other ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    }
    row = next;
  }
  return row.at(-1) ?? 0;
}

test('as few lines as possible count as added, and the others are there in their order', () => {
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const added = addedLines(before, after);
      const kept = after.filter((_, line) => added[line] === 0);
      expect(kept).toHaveLength(commonLength(before, after));
      let at = 0;
      for (const line of before) if (line === kept[at]) at++;
      expect(at).toBe(kept.length);
    }),
  );
});

test('texts that are too different are compared line by line, in linear time', () => {
  const before = Array.from({ length: 60_000 }, (_, line) => `line ${line}`);
  const after = before.toReversed();
  after[30_000] = 'new';
  const added = addedLines(before, after);
  expect(added.reduce((sum, each) => sum + each, 0)).toBe(1);
  expect(added[30_000]).toBe(1);
});

test('a last line counts as the same with a line feed and without, as long as its text is', () => {
  const lines = (text: string): readonly string[] => splitLines(new TextEncoder().encode(text), 'utf-8');
  expect([...addedLines(lines('a\nb'), lines('a\nb\nc\n'))]).toEqual([0, 0, 1, 1]);
});
