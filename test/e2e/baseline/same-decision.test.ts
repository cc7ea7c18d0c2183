import { execFileSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { gitRepo, type GitRepo } from '../../helpers/git-repo.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { githubToken, stripeKey } from '../scan/secrets.ts';
import { scans, updateBaseline } from './decisions.ts';
import { ANOTHER, REPORTED, SECRET_FILES, SURVIVED, type Where } from './edits.ts';

beforeEach(() => {
  const home = tempDir();
  vi.stubEnv('XDG_CACHE_HOME', join(home, 'cache'));
  vi.stubEnv('XDG_STATE_HOME', join(home, 'state'));
});

async function knownRepository(): Promise<GitRepo> {
  const repo = gitRepo();
  repo.git('config', 'user.name', 'Ada Author');
  repo.git('config', 'user.email', 'ada@example.com');
  repo.commit('first', SECRET_FILES);
  await updateBaseline(repo.dir);
  repo.commit('baseline');
  return repo;
}

/** More by hand: `SAME_DECISION_RUNS=200 npx vitest run test/e2e/baseline/same-decision.test.ts`. */
const RUNS = Number(process.env['SAME_DECISION_RUNS'] ?? 10);
/** A busy machine takes ten times as long as one that has nothing else to do. */
const PATIENCE = 90_000;

/** The same secrets are reported, or none, whichever way the repository is scanned. */
async function expectDecision(repo: GitRepo, secrets: readonly string[], name: string): Promise<void> {
  const expected = secrets.toSorted();
  repo.git('add', '--all');
  const files = await scans.files(repo.dir);
  expect(files.secrets, `${name}, files: ${files.told.join('; ')}`).toEqual(expected);
  const staged = await scans.staged(repo.dir);
  expect(staged.secrets, `${name}, staged: ${staged.told.join('; ')}`).toEqual(expected);
  repo.commit('last');
  const history = await scans.history(repo.dir);
  expect(history.secrets, `${name}, history: ${history.told.join('; ')}`).toEqual(expected);
  expect(await scans.files(repo.dir), `${name}, files, committed`).toMatchObject({ secrets: expected });
}

const anyWhere = fc.record({ file: fc.nat(20), line: fc.nat(20) });
const anyEdit = fc.tuple(fc.constantFrom(...Object.keys(SURVIVED)), anyWhere);
const anyEnd = fc.constantFrom('nothing', ...Object.keys(REPORTED));

describe('any sequence of edits', () => {
  it(
    'leads to the same decision in the files, the index and the history',
    async () => {
      await fc.assert(
        fc.asyncProperty(fc.array(anyEdit, { minLength: 1, maxLength: 6 }), anyEnd, async (edits, end) => {
          const repo = await knownRepository();
          const name = [...edits.map(([edit]) => edit), end].join(', ');
          for (const [step, [edit, where]] of edits.entries()) await SURVIVED[edit]?.(repo, { ...where, step });
          const last: Where = { file: 0, line: 0, step: edits.length };
          await REPORTED[end]?.act(repo, last);
          await expectDecision(repo, REPORTED[end]?.secrets ?? [], name);
        }),
        { numRuns: RUNS, seed: 7 },
      );
    },
    PATIENCE + RUNS * 15_000,
  );
});

describe('a history with more than one branch', () => {
  it(
    'reports a copy that only another branch has, and one more on it in the same file',
    async () => {
      const repo = await knownRepository();
      repo.git('checkout', '--quiet', '-b', 'topic');
      repo.commit('copy', { 'lib/copied.py': `TOKEN = "${githubToken()}"\n` });
      repo.git('checkout', '--quiet', 'main');
      expect(await scans.files(repo.dir)).toMatchObject({ secrets: [] });
      const { secrets, told } = await scans.history(repo.dir);
      expect(secrets).toEqual([githubToken()]);
      expect(told.join()).toContain('knows it in src/app.py, not in lib/copied.py');
      repo.git('checkout', '--quiet', '-B', 'topic', 'main');
      repo.commit('again', { 'src/app.py': `${SECRET_FILES['src/app.py']}B = "${githubToken()}"\n` });
      repo.git('checkout', '--quiet', 'main');
      expect((await scans.history(repo.dir)).secrets).toEqual([githubToken()]);
    },
    PATIENCE,
  );

  it(
    'does not report what a branch moved, had at first, or was squashed from',
    async () => {
      const repo = await knownRepository();
      repo.git('branch', 'left-behind');
      repo.git('checkout', '--quiet', '-b', 'topic');
      repo.commit('new', { 'lib/new.py': `A = "${githubToken('new')}"\n` });
      repo.git('mv', 'lib/new.py', 'lib/renamed.py');
      repo.git('mv', 'src/db.ini', 'src/database.ini');
      await updateBaseline(repo.dir);
      repo.commit('moved');
      repo.git('checkout', '--quiet', 'main');
      expect((await scans.history(repo.dir)).secrets).toEqual([githubToken('new')]);
      repo.git('merge', '--quiet', '--squash', 'topic');
      repo.commit('squashed');
      expect(await scans.files(repo.dir)).toMatchObject({ secrets: [] });
      expect(await scans.history(repo.dir)).toMatchObject({ secrets: [], told: [] });
    },
    PATIENCE,
  );

  it(
    'decides the same in a bare clone',
    async () => {
      const repo = await knownRepository();
      repo.commit('copy', { 'lib/copied.py': `TOKEN = "${githubToken()}"\n` });
      const bare = join(tempDir(), 'bare.git');
      execFileSync('git', ['clone', '--quiet', '--bare', repo.dir, bare], { env: cleanEnv(), stdio: 'pipe' });
      const baseline = repo.git('show', 'HEAD:.leaklint.baseline.json');
      writeFileSync(join(bare, '.leaklint.baseline.json'), `${baseline}\n`);
      expect((await scans.history(bare)).secrets).toEqual([githubToken()]);
    },
    PATIENCE,
  );
});

it(
  'says nothing of a baseline that was staged, changed, and never committed',
  async () => {
    const repo = await knownRepository();
    repo.write({ 'src/more.py': `A = "${githubToken('more')}"\n` });
    await updateBaseline(repo.dir);
    repo.git('add', '--all');
    repo.git('reset', '--quiet', '--hard');
    expect(repo.git('fsck', '--lost-found')).toContain('dangling blob');
    const { secrets, told } = await scans.history(repo.dir);
    // The secret itself lies around as well.
    expect(secrets, told.join()).toEqual([githubToken('more')]);
  },
  PATIENCE,
);

describe('the commits of a range', () => {
  it(
    'report one more in a file than the baseline counts, when it is still there',
    async () => {
      const repo = await knownRepository();
      const text = SECRET_FILES['deploy/pay.py'];
      repo.commit('one more', { 'deploy/pay.py': `${text}again = "${stripeKey()}"\n` });
      expect((await scans.range(repo.dir, 'HEAD~1..HEAD')).secrets).toEqual([stripeKey()]);
      repo.commit('and back', { 'deploy/pay.py': text });
      expect((await scans.range(repo.dir, 'HEAD~2..HEAD')).secrets).toEqual([]);
    },
    PATIENCE,
  );

  it(
    'report another secret in the place of a known one',
    async () => {
      const repo = await knownRepository();
      repo.commit('other', { 'src/app.py': SECRET_FILES['src/app.py'].replace(githubToken(), ANOTHER) });
      expect((await scans.range(repo.dir, 'HEAD~1..HEAD')).secrets).toEqual([ANOTHER]);
    },
    PATIENCE,
  );
});
