import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import type { BaselineEntry } from '../../../packages/scanner/src/baseline/entry.ts';
import { formatBaseline } from '../../../packages/scanner/src/baseline/format-baseline.ts';
import { writeGitAttributes } from '../../../packages/scanner/src/baseline/git-attributes.ts';
import { parseBaseline } from '../../../packages/scanner/src/baseline/parse-baseline.ts';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { gitRepo } from '../../helpers/git-repo.ts';
import { BASELINE } from './known-repo.ts';
import { createRandom } from './random.ts';

const SALT = 'ab'.repeat(16);
const MERGES = 1000;

const random = createRandom(20261121);

function someEntries(most: number): readonly BaselineEntry[] {
  return Array.from({ length: 1 + random(most) }, () => ({
    fingerprint: Array.from({ length: 32 }, () => random(16).toString(16)).join(''),
    rule: `rule-${String(random(3))}`,
    path: `src/${String(random(50))}.py`,
    count: 1,
    verdict: 'unaudited',
  }));
}

interface Branches {
  readonly script: string;
  readonly expected: readonly string[];
}

/** A fork as a script for `git fast-import`: a baseline, and two branches that each add entries to it. */
function fork(number: number): Branches {
  const base = random(3) === 0 ? [] : someEntries(60);
  const sides = [someEntries(5), someEntries(5)];
  const write = (name: string, entries: readonly BaselineEntry[], from?: string): string => {
    const text = formatBaseline({ salt: SALT, entries });
    const parent = from === undefined ? '' : `from refs/heads/${from}\n`;
    return `commit refs/heads/${name}\ncommitter a <a@example.com> 1700000000 +0000\ndata 1\nx\n${parent}M 100644 inline ${BASELINE}\ndata ${String(text.length)}\n${text}\n`;
  };
  const name = String(number);
  const script = [
    write(`base${name}`, base),
    ...sides.map((side, at) => write(`side${String(at)}-${name}`, [...base, ...side], `base${name}`)),
  ].join('');
  return { script, expected: [...base, ...sides.flat()].map(({ fingerprint }) => fingerprint).sort() };
}

it('that two branches have added to merges with plain git, without a conflict or a lost entry, 1,000 times', () => {
  const repo = gitRepo();
  repo.commit('root', { 'readme.md': 'x\n' });
  writeFileSync(join(repo.dir, BASELINE), '');
  writeGitAttributes(join(repo.dir, BASELINE));
  const forks = Array.from({ length: MERGES }, (_, number) => fork(number));
  const git = (args: readonly string[], input: string): string =>
    execFileSync('git', args, {
      cwd: repo.dir,
      env: cleanEnv(),
      input,
      encoding: 'utf8',
      maxBuffer: 1 << 30,
      stdio: 'pipe',
    });
  git(['fast-import', '--quiet'], forks.map(({ script }) => script).join(''));
  const pairs = forks.map((_, number) => `side0-${String(number)} side1-${String(number)}\n`).join('');
  const merged = git(['merge-tree', '--stdin'], pairs)
    .split('\0')
    .filter((field) => /^[0-9a-f]{40}$/.test(field));
  expect(merged).toHaveLength(MERGES);
  const results = git(['cat-file', '--batch'], merged.map((tree) => `${tree}:${BASELINE}\n`).join(''));
  const texts = results.split(/^[0-9a-f]{40} blob \d+\n/m).slice(1);
  const got = texts.map((text) =>
    parseBaseline(text, BASELINE)
      .entries.map(({ fingerprint }) => fingerprint)
      .sort(),
  );
  expect(got).toEqual(forks.map(({ expected }) => expected));
}, 120_000);

it('merges in a work tree as well, where both sides added to the very same place', () => {
  const repo = gitRepo();
  const entryWith = (last: string): BaselineEntry => ({
    fingerprint: `77${'0'.repeat(29)}${last}`,
    rule: 'r',
    path: 'p',
    count: 1,
    verdict: 'unaudited',
  });
  writeGitAttributes(join(repo.dir, BASELINE));
  repo.commit('base', { [BASELINE]: formatBaseline({ salt: SALT, entries: [] }) });
  repo.git('checkout', '--quiet', '-b', 'topic');
  repo.commit('topic', { [BASELINE]: formatBaseline({ salt: SALT, entries: [entryWith('1'), entryWith('3')] }) });
  repo.git('checkout', '--quiet', 'main');
  repo.commit('main', { [BASELINE]: formatBaseline({ salt: SALT, entries: [entryWith('0'), entryWith('2')] }) });
  repo.git('merge', '--quiet', '-m', 'merged', 'topic');
  const text = repo.git('show', `HEAD:${BASELINE}`);
  expect(parseBaseline(text, BASELINE).entries.map(({ fingerprint }) => fingerprint.at(-1))).toEqual([
    '0',
    '1',
    '2',
    '3',
  ]);
});
