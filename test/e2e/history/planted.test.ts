import { execFileSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { scanHistory, type HistoryFinding, type HistoryRun } from './history-report.ts';
import { plantRepository, type PlantedRepository } from './planted-repository.ts';
import type { Planted } from './planting.ts';

const root = mkdtempSync(join(realpathSync(tmpdir()), 'leaklint-planted-'));
afterAll(() => {
  rmSync(root, { recursive: true, force: true, maxRetries: 3 });
});

describe.each(['sha1', 'sha256'] as const)('a %s repository with a secret in every kind of place', (format) => {
  let repository: PlantedRepository;
  let run: HistoryRun;
  beforeAll(() => {
    repository = plantRepository(join(root, format), format);
    run = scanHistory([], { cwd: repository.dir });
  });

  it('gives up each of them, with its kind, its commit and what holds it', () => {
    expect(repository.planted.length).toBeGreaterThanOrEqual(40);
    expect(repository.planted.map((planted) => whatIsSaid(planted, run.findings))).toEqual(
      repository.planted.map(whatShouldBe),
    );
  });

  it('finds nothing else, and says that it has seen everything', () => {
    const secrets = new Set(repository.planted.map(({ secret }) => secret.trim()));
    expect(run.findings.filter(({ secret }) => !secrets.has(secret.trim()))).toEqual([]);
    expect(run.report).toMatchObject({ complete: true, scanned: { skipped: [] } });
    expect(run.status).toBe(1);
  });

  it('counts commits and blobs as git does', () => {
    const types = repository.workshop.git('cat-file', '--batch-all-objects', '--batch-check=%(objecttype)').split('\n');
    const count = (type: string): number => types.filter((each) => each === type).length;
    expect(run.report.scanned).toMatchObject({ files: 0, commits: count('commit'), blobs: count('blob') });
  });

  it('names the places of a renamed file, each with the commit that brought it there', () => {
    const secret = repository.secretOf('renamed');
    const { occurrences = [] } = run.findings.find((finding) => finding.secret === secret) ?? {};
    const { git } = repository.workshop;
    const log = (path: string): string =>
      git(
        '--no-replace-objects',
        'log',
        '--format=%H',
        '--full-history',
        '--no-renames',
        '--diff-filter=A',
        '--',
        path,
      );
    expect(occurrences).toEqual([
      { path: 'after.py', startLine: 1, commit: log('after.py') },
      { path: 'before.py', startLine: 1, commit: log('before.py') },
    ]);
  });

  it('says the same from a linked work tree, which has a HEAD of its own', () => {
    const linked = scanHistory([], { cwd: join(root, format, 'linked') });
    expect(linked.findings.map(withoutHead)).toEqual(run.findings.map(withoutHead));
    const own = repository.secretOf('HEAD of a linked work tree');
    expect(linked.findings.find(({ secret }) => secret === own)?.git.inHead).toBe(true);
  });

  it('says the same with one thread, read plainly, and after it was packed', () => {
    const expected = textOf(run);
    expect(textOf(scanHistory(['--jobs', '1'], { cwd: repository.dir }))).toBe(expected);
    expect(textOf(scanHistory(['--jobs', '3'], { cwd: repository.dir }))).toBe(expected);
    expect(textOf(scanHistory([], { cwd: repository.dir, env: { LEAKLINT_PLAIN_HISTORY: '1' } }))).toBe(expected);
    const never = ['gc.reflogExpire', 'gc.reflogExpireUnreachable'].flatMap((name) => ['-c', `${name}=never`]);
    const packed = packedCopy(format);
    execFileSync('git', [...never, 'gc', '--quiet', '--no-prune'], { cwd: packed, env: cleanEnv() });
    expect(textOf(scanHistory([], { cwd: packed }))).toBe(expected);
    expect(textOf(scanHistory([], { cwd: packed, env: { LEAKLINT_PLAIN_HISTORY: '1' } }))).toBe(expected);
  });

  it('says the same with a cache, empty or filled', () => {
    const cache = join(root, `${format}.cache`);
    const expected = textOf(run);
    expect(textOf(scanHistory(['--cache-file', cache], { cwd: repository.dir }))).toBe(expected);
    expect(readFileSync(cache).length).toBeGreaterThan(1000);
    expect(textOf(scanHistory(['--cache-file', cache], { cwd: repository.dir }))).toBe(expected);
    writeFileSync(cache, readFileSync(cache).fill(7, 500, 510));
    const dropped = scanHistory(['--cache-file', cache], { cwd: repository.dir });
    expect(dropped.stderr).toContain('the cache was dropped: it is damaged');
    expect(dropped.findings).toEqual(run.findings);
  });

  it('leaves the repository as it was', () => {
    const state = (): string =>
      repository.workshop.git('status', '--porcelain') + repository.workshop.git('for-each-ref');
    const before = state();
    scanHistory([], { cwd: repository.dir });
    expect(state()).toBe(before);
  });

  /** Alternates and linked work trees stay those of the original. */
  function packedCopy(name: string): string {
    const copy = join(root, `${name}-packed`);
    cpSync(join(root, name, 'planted', '.git'), join(copy, '.git'), { recursive: true });
    return copy;
  }
});

function whatIsSaid({ secret, commit, heldBy, ...planted }: Planted, findings: readonly HistoryFinding[]): unknown {
  const finding = findings.find((each) => each.secret.trim() === secret.trim());
  if (finding === undefined) return { place: planted.place, isFound: false };
  const { git } = finding;
  return {
    place: planted.place,
    isFound: true,
    kind: git.kind,
    commit: git.commit,
    heldBy: git.reachableFrom.includes(heldBy) ? heldBy : git.reachableFrom,
    inHead: planted.inHead === undefined ? undefined : git.inHead,
    removedIn: git.removedIn,
  };
}

function whatShouldBe({ place, kind, commit, heldBy, inHead, removedIn }: Planted): unknown {
  return { place, isFound: true, kind, commit, heldBy, inHead, removedIn };
}

function withoutHead({ git, ...finding }: HistoryFinding): unknown {
  return { ...finding, git: { ...git, inHead: undefined } };
}

function textOf({ findings }: HistoryRun): string {
  return JSON.stringify(findings, null, 1);
}
