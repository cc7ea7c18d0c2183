import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { CLI } from '../../helpers/run-cli.ts';
import { parseJsonReport } from '../../../packages/scanner/test/report/json-schema.ts';
import { BASELINE, knownRepo, type KnownRepo } from '../baseline/known-repo.ts';
import { githubToken, password } from '../scan/secrets.ts';

const FILES = {
  'src/a.py': `token = "${githubToken()}"\n`,
  'test/a.py': `token = "${githubToken()}"\n`,
  'test/b.py': `password = "${password()}"\n`,
};

const say = (repo: KnownRepo, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = repo.run('audit', ...args);
  return `${String(status)} ${stdout}${stderr}`;
};

describe('leaklint audit without a terminal', () => {
  it('ends with 2 and one line that names what works without one', () => {
    expect(say(knownRepo(FILES))).toBe(
      '2 leaklint: audit needs a terminal; without one use --set VERDICT, --fail-on-unaudited or --older-than DAYS, or --web\n',
    );
  });

  it('--set decides by path and rule, with a reason, an author and a last day; --dry-run changes nothing', () => {
    const repo = knownRepo(FILES);
    const text = repo.baseline();
    expect(say(repo, '--set', 'test', '--path', 'test/', '--dry-run')).toContain(
      '2 entries of 2 secrets would be test',
    );
    expect(repo.baseline()).toBe(text);
    expect(
      say(repo, '--set', 'test', '--path', 'test/', '--reason', 'fixtures', '--by', 'ada', '--expires', '2099-01-31'),
    ).toBe(`0 ${BASELINE}: 2 entries of 2 secrets now test\n${BASELINE}: 1 of 3 entries unaudited\n`);
    expect(repo.baseline()).toMatch(
      /"path":"test\/b\.py","count":1,"verdict":"test","reason":"fixtures","by":"ada","expires":"2099-01-31"/,
    );
    expect(say(repo, '--set', 'revoked', '--rule', 'github-*', '--rule', 'nothing')).toContain(
      '2 entries of 1 secret now revoked, 1 of them test before',
    );
    expect(say(repo, '--set', 'revoked', '--rule', 'github-*')).toContain('2 entries are revoked already');
    expect(say(repo, '--set', 'test', '--path', 'elsewhere')).toContain('no entry fits; nothing was changed');
  });

  it('--fingerprint takes that of a report, and that of the baseline', () => {
    const repo = knownRepo(FILES);
    const report = parseJsonReport(repo.run('scan', '--no-baseline', '--format', 'json').stdout);
    const fingerprint = report.findings.find(({ location }) => location.path === 'src/a.py')?.fingerprint ?? '';
    expect(say(repo, '--set', 'revoked', '--fingerprint', fingerprint)).toContain('2 entries of 1 secret now revoked');
    const own = /"fingerprint":"([0-9a-f]+)","rule":"[^"]+","path":"test\/b\.py"/.exec(repo.baseline())?.[1] ?? '';
    expect(say(repo, '--set', 'accepted', '--fingerprint', own)).toContain('1 entry of 1 secret now accepted');
    expect(say(repo, '--set', 'accepted', '--fingerprint', 'abc')).toBe(
      '2 leaklint: --fingerprint abc: no such entry in the baseline\n',
    );
  });

  it('--fail-on-unaudited ends with 1 as long as something is open, and knows ages from git', () => {
    const repo = knownRepo(FILES);
    expect(say(repo, '--fail-on-unaudited')).toMatch(/^1 .*3 of 3 entries unaudited; the oldest for \d+ days?\n/);
    expect(say(repo, '--fail-on-unaudited', '--older-than', '30')).toMatch(/^1 .*unaudited for 30 days or more/);
    expect(say(repo, '--fail-on-unaudited', '--older-than', '30000')).toMatch(
      /^0 .*nothing unaudited for 30,000 days or more/,
    );
    const json: unknown = JSON.parse(repo.run('audit', '--format', 'json', '--older-than', '30').stdout);
    expect(json).toMatchObject({ entries: 3, selected: 3, changed: [], unaudited: [{ verdict: 'unaudited' }, {}, {}] });
    repo.run('audit', '--set', 'accepted', '--path', '**');
    expect(say(repo, '--fail-on-unaudited')).toMatch(/^0 .*nothing unaudited\n$/);
    expect(repo.run('scan').status).toBe(0);
  });

  it('refuses what makes no sense, and leaves a broken baseline alone', () => {
    const repo = knownRepo(FILES);
    expect(say(repo, '--set', 'test')).toMatch(/^2 .*--set needs to know which entries/);
    expect(say(repo, '--reason', 'x')).toMatch(/^2 .*--reason is for --set/);
    expect(say(repo, '--web', '--set', 'test', '--path', 'x')).toMatch(/^2 .*cannot be used together/);
    expect(say(repo, '--set', 'test', '--path', 'x', '--expires', 'soon')).toMatch(/^2 .*--expires takes a day/);
    expect(say(repo, '--set', 'tests', '--path', 'x')).toMatch(/^2 .*did you mean test/);
    expect(say(repo, 'src')).toMatch(/^2 .*takes nothing more/);
    const broken = repo.baseline().slice(0, -30);
    writeFileSync(join(repo.dir, BASELINE), broken);
    expect(say(repo, '--set', 'test', '--path', '**')).toMatch(/^2 leaklint: \.leaklint\.baseline\.json:.*\n$/);
    expect(readFileSync(join(repo.dir, BASELINE), 'utf8')).toBe(broken);
    repo.git('rm', '-q', '--cached', BASELINE);
    writeFileSync(join(repo.dir, BASELINE), '');
    expect(say(repo, '--fail-on-unaudited')).toMatch(/^2 /);
  });

  it('--web serves on the loopback address until it is interrupted', async () => {
    const repo = knownRepo(FILES);
    const child = spawn(process.execPath, [CLI, 'audit', '--web', '--no-open'], { cwd: repo.dir, env: cleanEnv() });
    const ended = once(child, 'close');
    const url = new URL(String(await once(child.stdout, 'data')).trim());
    expect(url.hostname).toBe('127.0.0.1');
    expect((await fetch(`${url.origin}/?token=wrong`)).status).toBe(403);
    const page = await fetch(url);
    expect(page.status).toBe(200);
    expect(page.headers.get('content-security-policy')).not.toContain('unsafe');
    const cookie = page.headers.get('set-cookie') ?? '';
    expect(cookie).toMatch(/; HttpOnly; SameSite=Strict; Path=\/$/);
    const review = await fetch(`${url.origin}/api/review`, { headers: { cookie: cookie.split(';')[0] ?? '' } });
    const text = await review.text();
    expect(text).toContain('src/a.py');
    for (const secret of [githubToken(), password()]) expect(text).not.toContain(secret);
    child.kill('SIGINT');
    expect((await ended)[0]).toBe(0);
  }, 60_000);
});
