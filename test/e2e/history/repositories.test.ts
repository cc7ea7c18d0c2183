import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { chmodSync, existsSync, readdirSync, readFileSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { CLI, runCli } from '../../helpers/run-cli.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { stripeKey } from '../scan/secrets.ts';
import { parseReport, scanHistory } from './history-report.ts';
import { createWorkshop, type Workshop } from './workshop.ts';

/** A repository with a secret that was removed and one that is still there. */
function leakyRepository(dir = join(tempDir(), 'leaky')): Workshop {
  const workshop = createWorkshop(dir, 'sha1');
  workshop.writeFile('old.py', `key = "${stripeKey('old')}"\n`);
  workshop.commit('first');
  workshop.writeFile('old.py', 'key = os.environ["KEY"]\n');
  workshop.commit('second');
  workshop.writeFile('new.py', `key = "${stripeKey('new')}"\n`);
  workshop.commit('third');
  return workshop;
}

const secretsOf = (run: ReturnType<typeof scanHistory>): string[] =>
  run.findings.map(({ secret }) => secret).toSorted();
const BOTH = [stripeKey('old'), stripeKey('new')].toSorted();

describe('what scan --history takes for a repository', () => {
  it.each([
    ['a folder below it', (dir: string) => ({ cwd: join(dir, 'sub'), args: [] })],
    ['a named one', (dir: string) => ({ cwd: '/', args: [dir] })],
    ['a .git folder', (dir: string) => ({ cwd: '/', args: [join(dir, '.git')] })],
  ])('%s', (_, call) => {
    const { dir, writeFile } = leakyRepository();
    writeFile('sub/x', '');
    const { cwd, args } = call(dir);
    expect(secretsOf(scanHistory(args, { cwd }))).toEqual(BOTH);
  });

  it('a bare one, a mirror, one of packs alone', () => {
    const { dir, git } = leakyRepository();
    const mirror = join(tempDir(), 'mirror.git');
    git('clone', '--quiet', '--mirror', dir, mirror);
    git(`--git-dir=${mirror}`, 'repack', '-a', '-d', '-q');
    expect(secretsOf(scanHistory([], { cwd: mirror }))).toEqual(BOTH);
    expect(secretsOf(scanHistory([mirror], { cwd: dir }))).toEqual(BOTH);
  });

  it('a bundle', () => {
    const { dir, git } = leakyRepository();
    const bundle = join(tempDir(), 'all.bundle');
    git('bundle', 'create', '--quiet', bundle, '--all', 'HEAD');
    const run = scanHistory([bundle], { cwd: dir });
    expect(secretsOf(run)).toEqual(BOTH);
    expect(run.report.complete).toBe(true);
    expect(run.findings.find(({ secret }) => secret === stripeKey('new'))?.git).toMatchObject({
      inHead: true,
      reachableFrom: ['refs/heads/main'],
    });
  });

  it('a bundle that builds on what it does not hold, which is said', () => {
    const { git } = leakyRepository();
    const bundle = join(tempDir(), 'thin.bundle');
    git('bundle', 'create', '--quiet', bundle, 'main~1..main');
    const run = scanHistory([bundle], { cwd: '/' });
    expect(secretsOf(run)).toEqual([stripeKey('new')]);
    expect(run.report.complete).toBe(false);
    expect(run.report.warnings?.join()).toMatch(/builds on 1 commits that are not in it/);
  });
});

describe('where there is nothing to scan', () => {
  it.each([
    ['no repository', () => [tempDir()], /: not a git repository, nor any folder above it$/],
    ['nothing at all', () => ['nowhere'], /^leaklint: nowhere: no such folder or bundle$/],
    ['a file that is no bundle', () => [CLI], /: neither a git repository nor a git bundle$/],
    [
      'an empty repository',
      () => [createWorkshop(tempDir(), 'sha1').dir],
      /: the repository holds no objects yet: there is nothing to scan$/,
    ],
  ])('%s: code 3, and one line that says so', (_, args, message) => {
    const { status, stdout, stderr } = runCli(['scan', '--history', ...args()], { cwd: '/' });
    expect({ status, stdout }).toEqual({ status: 3, stdout: '' });
    expect(stderr.trimEnd()).toMatch(message);
    expect(stderr.trimEnd().split('\n')).toHaveLength(1);
  });

  it.each([
    [['--history', '--stdin'], '--history and --stdin cannot be used together'],
    [['--history', 'a', 'b'], '--history takes one repository or bundle'],
    [['--cache'], '--cache is for --history, which is missing'],
    [['--recurse-submodules', '.'], '--recurse-submodules is for --history'],
  ])('%j is a mistake: code 2', (args, message) => {
    const { status, stderr } = runCli(['scan', ...args], { cwd: tempDir() });
    expect(status).toBe(2);
    expect(stderr).toContain(message);
  });

  it('a clean history is code 0', () => {
    const workshop = createWorkshop(tempDir(), 'sha1');
    workshop.writeFile('a.txt', 'nothing\n');
    workshop.commit('harmless');
    const { status, stdout } = runCli(['scan', '--history'], { cwd: workshop.dir });
    expect(status).toBe(0);
    expect(stdout).toMatch(/^No findings in 1 commit, 1 blob/);
  });
});

describe('a clone that lacks a part of history', () => {
  it('a shallow one is incomplete, in every format', () => {
    const { dir, git } = leakyRepository();
    const clone = join(tempDir(), 'shallow');
    git('clone', '--quiet', '--depth', '1', `file://${dir}`, clone);
    const run = scanHistory([], { cwd: clone });
    expect(secretsOf(run)).toEqual([stripeKey('new')]);
    expect(run.report.complete).toBe(false);
    for (const format of ['pretty', 'json', 'sarif', 'html']) {
      expect(runCli(['scan', '--history', '--format', format], { cwd: clone }).stdout).toContain('shallow clone');
    }
    for (const format of ['jsonl', 'csv', 'gitlab', 'junit', 'github']) {
      expect(runCli(['scan', '--history', '--format', format], { cwd: clone }).stderr).toContain('shallow clone');
    }
    expect(runCli(['scan', '--history', '--require-complete'], { cwd: clone }).status).toBe(4);
  });

  it('a partial one is incomplete, and nothing is fetched', () => {
    const { dir, git } = leakyRepository();
    git('config', 'uploadpack.allowFilter', 'true');
    const clone = join(tempDir(), 'partial');
    git('clone', '--quiet', '--filter=blob:none', '--no-checkout', `file://${dir}`, clone);
    const { report, status } = scanHistory([], { cwd: clone });
    expect({ complete: report.complete, blobs: report.scanned.blobs, status }).toEqual({
      complete: false,
      blobs: 0,
      status: 0,
    });
    expect(report.warnings?.join()).toContain('partial clone');
  });

  it('a grafted one is incomplete; what the graft hides is scanned', () => {
    const { dir, git } = leakyRepository();
    writeFileSync(join(dir, '.git', 'info', 'grafts'), `${git('rev-parse', 'HEAD')}\n`);
    const run = scanHistory([], { cwd: dir });
    expect(secretsOf(run)).toEqual(BOTH);
    expect(run.report.complete).toBe(false);
  });
});

describe('submodules', () => {
  function withSubmodule(): Workshop {
    const inner = leakyRepository();
    const outer = createWorkshop(join(tempDir(), 'outer'), 'sha1');
    outer.writeFile('a.txt', 'a\n');
    outer.git(
      '-c',
      'protocol.file.allow=always',
      'submodule',
      '--quiet',
      'add',
      '--name',
      'inner',
      inner.dir,
      'libs/inner',
    );
    outer.commit('with a submodule');
    return outer;
  }

  it('are named as not scanned', () => {
    const { report, findings } = scanHistory([], { cwd: withSubmodule().dir });
    expect(findings).toEqual([]);
    expect(report.scanned.skipped).toEqual([
      { path: 'libs/inner/', reason: 'submodule: not scanned without --recurse-submodules' },
    ]);
  });

  it('are scanned when asked for, under their paths', () => {
    const { report, findings } = scanHistory(['--recurse-submodules'], { cwd: withSubmodule().dir });
    expect(findings.map(({ location }) => location.path)).toEqual(['libs/inner/new.py', 'libs/inner/old.py']);
    expect(report.scanned).toMatchObject({ commits: 4, skipped: [] });
  });
});

describe('a damaged repository', () => {
  const loose = (dir: string, id: string): string => join(dir, '.git', 'objects', id.slice(0, 2), id.slice(2));

  it.each(['0', '1'])('names a damaged and a missing object, and scans the rest (plain: %s)', (plain) => {
    const { dir, git, writeFile, commit } = leakyRepository();
    writeFile('broken.py', `key = "${stripeKey('broken')}"\n`);
    writeFile('missing.py', `key = "${stripeKey('missing')}"\n`);
    commit('more');
    const broken = git('rev-parse', 'HEAD:broken.py');
    const missing = git('rev-parse', 'HEAD:missing.py');
    chmodSync(loose(dir, broken), 0o644);
    writeFileSync(loose(dir, broken), 'garbage');
    renameAway(loose(dir, missing));
    const run = scanHistory([], { cwd: dir, env: { LEAKLINT_PLAIN_HISTORY: plain } });
    expect(secretsOf(run)).toEqual(BOTH);
    expect(run.report.complete).toBe(false);
    const named = run.report.scanned.skipped.map(({ path }) => path).join(' ');
    expect(named).toContain(broken);
    expect(named).toContain(missing);
  });

  it.each(['0', '1'])('ends in time with a truncated pack (plain: %s)', (plain) => {
    const { dir, git } = leakyRepository();
    git('gc', '--quiet');
    const folder = join(dir, '.git', 'objects', 'pack');
    const pack = join(folder, readdirSync(folder).find((name) => name.endsWith('.pack')) ?? '');
    chmodSync(pack, 0o644);
    truncateSync(pack, Math.floor(statSync(pack).size / 2));
    const { report, status } = scanHistory([], { cwd: dir, env: { LEAKLINT_PLAIN_HISTORY: plain } });
    expect(report.complete).toBe(false);
    expect(report.scanned.skipped.length).toBeGreaterThan(0);
    expect(status).toBeLessThan(2);
  });

  function renameAway(file: string): void {
    writeFileSync(`${file}.away`, readFileSync(file));
    chmodSync(file, 0o644);
    truncateSync(file, 0);
  }
});

describe('what decides over findings in history', () => {
  it('is what decides elsewhere: pragmas, configuration, --exclude, --rule', () => {
    const { dir, writeFile, commit } = leakyRepository();
    writeFile('pragma.py', `key = "${stripeKey('pragma')}"  # pragma: allowlist secret\n`);
    writeFile('vendor/lib.py', `key = "${stripeKey('vendor')}"\n`);
    commit('more');
    const run = scanHistory(['--exclude', 'vendor'], { cwd: dir });
    expect(secretsOf(run)).toEqual(BOTH);
    expect(run.report.suppressed.pragma).toBe(1);
    expect(scanHistory(['--rule', 'github-personal-token'], { cwd: dir }).findings).toEqual([]);
    writeFile('leaklint.config.json', JSON.stringify({ allow: { values: [stripeKey('old')] }, exclude: ['vendor'] }));
    const configured = scanHistory([], { cwd: dir });
    expect(secretsOf(configured)).toEqual([stripeKey('new')]);
    expect(configured.report.suppressed.config).toBe(1);
  });
});

describe('a scan that is interrupted', () => {
  it.each([
    { args: [], code: 1 },
    { args: ['--require-complete'], code: 4 },
    { args: ['--rule', 'github-personal-token'], code: 3 },
  ])('prints what it has, says that it is not all, and ends with $code for $args', async ({ args, code }) => {
    const { dir } = leakyRepository();
    const cache = join(tempDir(), 'cache');
    const run = await interrupted(['scan', '--history', '--format', 'json', '--cache-file', cache, ...args], dir);
    const report = parseReport(JSON.parse(run.stdout));
    expect(report.complete).toBe(false);
    expect(report.findings).toHaveLength(code === 3 ? 0 : 2);
    expect(run.stderr).toContain('interrupted');
    expect(run.status).toBe(code);
    const next = scanHistory(['--cache-file', cache], { cwd: dir });
    expect({ secrets: secretsOf(next), complete: next.report.complete }).toEqual({ secrets: BOTH, complete: true });
  });

  /** Runs with a git that has printed every object and does not come to an end, and sends the signal then. */
  async function interrupted(
    args: readonly string[],
    cwd: string,
  ): Promise<{ status: number | null; stdout: string; stderr: string }> {
    const folder = tempDir();
    const sign = join(folder, 'sign');
    const real = (process.env['PATH'] ?? '').split(':').find((place) => existsSync(join(place, 'git'))) ?? '';
    const script = `#!/bin/sh\n'${real}/git' "$@"\ncase "$*" in *--buffer*) touch '${sign}'; exec sleep 60;; esac\n`;
    writeFileSync(join(folder, 'git'), script, { mode: 0o755 });
    const path = `${folder}:${process.env['PATH'] ?? ''}`;
    const env = cleanEnv({ LEAKLINT_PLAIN_HISTORY: '1', PATH: path });
    const child = spawn(process.execPath, [CLI, ...args], { cwd, env });
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (text: Buffer) => (stdout += text.toString()));
    child.stderr.on('data', (text: Buffer) => (stderr += text.toString()));
    const ended = once(child, 'close');
    await vi.waitFor(() => expect(existsSync(sign)).toBe(true), { timeout: 15_000, interval: 20 });
    child.kill('SIGINT');
    await ended;
    return { status: child.exitCode, stdout, stderr };
  }
});
