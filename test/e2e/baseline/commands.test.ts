import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseJsonReport } from '../../../packages/scanner/test/report/json-schema.ts';
import { fillTemplate } from '../../../rules/src/templates.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { githubToken, password, stripeKey } from '../scan/secrets.ts';
import { BASELINE, knownRepo, repoWith, type KnownRepo } from './known-repo.ts';

const FILES = { 'a.py': `t = "${githubToken()}"\n`, 'b.py': `password = "${password()}"\n` };
const sayOf = (repo: KnownRepo, ...args: readonly string[]): string => {
  const { status, stdout, stderr } = repo.run('baseline', ...args);
  return `${String(status)} ${stdout}${stderr}`;
};

describe('leaklint baseline', () => {
  it('create remembers, tells git how to merge, and does nothing twice', () => {
    const repo = repoWith(FILES);
    expect(sayOf(repo, 'create')).toBe(
      `0 ${BASELINE}: 2 findings of 2 secrets, all unaudited; \`leaklint audit\` goes through them\n` +
        'leaklint: .gitattributes: tells git how to merge the baseline; commit both files\n',
    );
    expect(readFileSync(join(repo.dir, '.gitattributes'), 'utf8')).toBe(`/${BASELINE} merge=union\n`);
    const text = repo.baseline();
    expect(sayOf(repo, 'create')).toContain('2 leaklint: .leaklint.baseline.json: there is a baseline already');
    expect(repo.baseline()).toBe(text);
    for (const secret of [githubToken(), password()]) expect(text).not.toContain(secret);
  });

  it('an update without a change leaves every byte; one with a change says what came and went', () => {
    const repo = knownRepo(FILES);
    const text = repo.baseline();
    expect(sayOf(repo, 'update')).toBe(`0 ${BASELINE}: 0 added, 0 removed, 2 as before\n`);
    expect(repo.baseline()).toBe(text);
    repo.write({ 'a.py': 't = 1\n', 'c.py': `s = "${stripeKey()}"\n` });
    const said = sayOf(repo, 'update');
    expect(said).toContain('1 added, 1 removed, 1 as before');
    expect(said).toMatch(/added \(1\):\n {2}stripe-\S+ in c\.py \(unaudited\)/);
    expect(repo.run('scan').status).toBe(0);
  });

  it('an update of a part leaves the rest', () => {
    const repo = knownRepo({ 'x/a.py': FILES['a.py'], 'y/b.py': FILES['b.py'] });
    repo.write({ 'x/a.py': 'a = 1\n', 'y/b.py': 'b = 1\n' });
    expect(sayOf(repo, 'update', 'x')).toContain('0 added, 1 removed, 1 as before');
    expect(sayOf(repo, 'update', '--rule', 'github-personal-token')).toContain('0 added, 0 removed');
    expect(sayOf(repo, 'update')).toContain('0 added, 1 removed, 0 as before');
  });

  it('an update that looks for less takes nothing out that it did not look for', () => {
    const unsure = fillTemplate('ey{{base62:24}}.ey{{base62:32}}.{{base62:24}}', 1).text;
    const repo = repoWith({
      ...FILES,
      'c.py': `jwt_token = "${unsure}"\n`,
      'd.py': 'import logging, os\nlogging.info("token %s", os.environ["API_TOKEN"])\n',
    });
    expect(repo.run('baseline', 'create', '--no-checks', '--min-confidence', 'low').status).toBe(0);
    expect(repo.baseline()).not.toContain('"rule":"secret-in-log"');
    expect(repo.baseline()).toContain('"path":"c.py"');
    expect(sayOf(repo, 'update')).toContain('1 added, 0 removed, 3 as before');
    const text = repo.baseline();
    for (const less of ['--no-checks', '--min-confidence=high', '--no-decode']) {
      expect(sayOf(repo, 'update', less)).toContain('0 added, 0 removed, 4 as before');
    }
    expect(repo.baseline()).toBe(text);
    expect(repo.run('baseline', 'status').stdout).not.toContain('stale');
    repo.write({ 'c.py': 'jwt_token = load()\n' });
    expect(sayOf(repo, 'update')).toContain('0 added, 1 removed, 3 as before');
  });

  it('status counts by verdict, rule and path, names what is stale, and knows the age of what nobody looked at', () => {
    const repo = knownRepo(FILES);
    repo.write({ 'a.py': 't = 1\n' });
    const status: unknown = JSON.parse(repo.run('baseline', 'status', '--format', 'json').stdout);
    expect(status).toMatchObject({
      entries: 2,
      verdicts: { unaudited: 2, 'false-positive': 0 },
      paths: { 'a.py': 1, 'b.py': 1 },
      stale: [{ path: 'a.py', verdict: 'unaudited' }],
      notInBaseline: 0,
    });
    expect(status).toHaveProperty('oldestUnauditedDays');
    expect(sayOf(repo, 'status')).toMatch(/2 {2}unaudited; the oldest for \d+ days?\n/);
  });

  it('diff shows what a branch did, as text, JSON and Markdown', () => {
    const repo = knownRepo(FILES);
    repo.git('checkout', '--quiet', '-b', 'topic');
    repo.write({ 'c.py': `s = "${stripeKey()}"\n` });
    repo.run('baseline', 'update');
    const judged = repo.baseline().replace(/("path":"a.py".*)"unaudited"/, '$1"accepted","reason":"a|demo"');
    repo.commit('judged', { [BASELINE]: judged });
    expect(sayOf(repo, 'diff', 'main')).toMatch(
      /^0 \+ stripe-\S+ in c\.py \(unaudited\)\n! github-\S+ in a\.py: unaudited → accepted: a\|demo\n\n1 added, 1 judged anew; 1 new entry nobody has looked at\n$/,
    );
    expect(sayOf(repo, 'diff')).toContain('1 added');
    expect(sayOf(repo, 'diff', '--format', 'markdown')).toContain('| unaudited → accepted | a\\|demo |');
    expect(JSON.parse(repo.run('baseline', 'diff', '--format', 'json').stdout)).toMatchObject({
      removed: [],
      rejudged: [{ to: { path: 'a.py' } }],
    });
    expect(sayOf(repo, 'diff', 'nowhere')).toContain('3 leaklint: nowhere: no such revision');
  });

  it('is counted in every report, and stale entries are told with --report-unused', () => {
    const repo = knownRepo(FILES);
    repo.write({ 'a.py': 't = 1\n' });
    const report = parseJsonReport(repo.run('scan', '--report-unused', '--format', 'json').stdout);
    expect(report.suppressed).toMatchObject({ baseline: 1, pragma: 0, config: 0 });
    expect(report.unused?.map(({ path, text }) => `${path} ${text}`)).toEqual([
      `${BASELINE} github-personal-token in a.py (unaudited)`,
    ]);
    expect(report.scanned.skipped).toContainEqual({ path: BASELINE, reason: 'leaklint baseline' });
    expect(repo.run('scan').stdout).toContain('suppressed 1 by baseline');
    expect(repo.run('scan', '--report-unused', 'b.py').stdout).not.toContain('unused suppression');
  });

  it('stands where --baseline or the configuration says, and is no subject of a scan', () => {
    const repo = repoWith({ ...FILES, 'leaklint.config.json': '{ "baseline": "ci/known.json" }', 'ci/x.txt': 'x\n' });
    expect(repo.run('scan').stderr).toContain('ci/known.json: no such baseline');
    expect(repo.run('baseline', 'create').status).toBe(0);
    expect(repo.run('scan').status).toBe(0);
    expect(repo.run('scan', '--baseline', 'other.json')).toMatchObject({ status: 2, stdout: '' });
    expect(repo.run('baseline', 'create', '--baseline', 'other.json').status).toBe(0);
    expect(repo.run('scan', '--baseline', 'other.json', '--verbose').stdout).toContain('other.json');
  });

  it('import takes over a report of gitleaks', () => {
    const repo = repoWith(FILES);
    const item = { RuleID: 'x', File: 'b.py', StartLine: 1, Secret: password(), Commit: '' };
    const file = join(tempDir(), 'gitleaks-report.json');
    writeFileSync(file, JSON.stringify([item, { ...item, File: 'z.py' }]));
    expect(sayOf(repo, 'import', file)).toContain('1 entry added; 1 of 2 from gitleaks meant something');
    expect(repo.run('scan', '-q').stdout).not.toContain('b.py');
  });
});

describe('a baseline that cannot be read', () => {
  const broken: readonly (readonly [string, (text: string) => string | Buffer, RegExp])[] = [
    [
      'malformed',
      (text) => text.replace('"count":1', '"count":}'),
      /^leaklint: \.leaklint\.baseline\.json:\d+:\d+: expected a value\n$/,
    ],
    ['truncated', (text) => text.slice(0, 700), /^leaklint: \.leaklint\.baseline\.json:\d+:\d+: .*\n$/],
    [
      'with a conflict',
      (text) => text.replace('{"at":"10"},', '<<<<<<< HEAD\n=======\n>>>>>>> x'),
      /:\d+: an unfinished merge/,
    ],
    ['of a newer version', (text) => text.replace('"version":1', '"version":9'), /:2:1: written by a newer leaklint/],
    ['huge', () => Buffer.alloc((1 << 26) + 1, 32), /larger than 67108864 bytes/],
  ];
  it.each(broken)(
    '%s: ends with 2 and one line, and is left as it is',
    (_, breakIt, message) => {
      const repo = knownRepo(FILES);
      const file = join(repo.dir, BASELINE);
      writeFileSync(file, breakIt(repo.baseline()));
      const before = readFileSync(file);
      for (const args of [
        ['scan'],
        ['scan', '--staged'],
        ['baseline', 'update'],
        ['baseline', 'create'],
        ['baseline', 'status'],
      ]) {
        const { status, stdout, stderr } = repo.run(...args);
        expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
        expect(stderr).toMatch(message);
        expect(stderr.trimEnd()).not.toContain('\n');
      }
      expect(readFileSync(file).equals(before)).toBe(true);
    },
    60_000,
  );
});

it('explain tells what speaks for and against a finding, by either fingerprint', () => {
  const repo = knownRepo(FILES);
  const report = parseJsonReport(repo.run('scan', '--no-baseline', '--format', 'json').stdout);
  const [finding] = report.findings;
  const entry = /"fingerprint":"([0-9a-f]{32})","rule":"github/.exec(repo.baseline())?.[1] ?? '';
  for (const name of [finding?.fingerprint ?? '', entry]) {
    const { status, stdout } = repo.run('explain', name);
    expect(status).toBe(0);
    expect(stdout).toMatch(/at a\.py:1:6\n.*because .*in the baseline: github-\S+ in a\.py \(unaudited\)/s);
    expect(stdout).not.toContain(githubToken());
  }
  expect(repo.run('explain', '0'.repeat(32))).toMatchObject({ status: 2 });
});
