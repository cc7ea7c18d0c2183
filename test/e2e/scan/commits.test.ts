import { expect, test } from 'vitest';
import { gitRepo } from '../../helpers/git-repo.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { password } from './secrets.ts';

const OLD = `DATABASE_PASSWORD=${password('old')}\n`;
const NEW = `ADMIN_PASSWORD=${password('new')}\n`;

test('--staged reports what the next commit adds, and counts what it does not touch', () => {
  const repo = gitRepo();
  repo.commit('first', { 'app.env': OLD });
  repo.write({ 'app.env': `${OLD}A=1\n` });
  repo.git('add', '--all');
  const clean = runCli(['scan', '--staged'], { cwd: repo.dir });
  expect(clean.status).toBe(0);
  expect(clean.stdout).toContain('1 finding on lines that this does not touch: not reported');
  repo.write({ 'app.env': `${OLD}${NEW}` });
  repo.git('add', '--all');
  const leaky = runCli(['scan', '--staged'], { cwd: repo.dir });
  expect(leaky.status).toBe(1);
  expect(leaky.stdout).toContain('app.env:2:16');
  expect(leaky.stdout).not.toContain(password('old'));
  expect(leaky.stdout).not.toContain(password('new'));
});

test('nothing staged ends with 0 and is said, in every format', () => {
  const repo = gitRepo();
  repo.commit('first', { 'app.env': OLD });
  const pretty = runCli(['scan', '--staged'], { cwd: repo.dir });
  expect(pretty).toMatchObject({ status: 0, stderr: '' });
  expect(pretty.stdout).toContain('Nothing to scan: nothing is staged');
  const json = runCli(['scan', '--staged', '--format', 'json'], { cwd: repo.dir });
  expect(json.status).toBe(0);
  expect(json.stderr).toContain('leaklint: nothing to scan: nothing is staged');
  expect(runCli(['scan', '--range', 'HEAD..HEAD'], { cwd: repo.dir })).toMatchObject({ status: 0 });
});

test('--range reports each secret with the commit that brought it', () => {
  const repo = gitRepo();
  repo.commit('first', { 'app.env': OLD });
  const id = repo.commit('second', { 'app.env': `${OLD}${NEW}` });
  repo.commit('third', { 'app.env': OLD });
  const { status, stdout } = runCli(['scan', '--range', 'HEAD~2..HEAD', '--format', 'jsonl'], { cwd: repo.dir });
  expect(status).toBe(1);
  const lines = stdout.trim().split('\n');
  expect(lines).toHaveLength(1);
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    location: { path: 'app.env', startLine: 2 },
    git: { commit: id, kind: 'blob', reachableFrom: ['refs/heads/main'], inHead: false },
  });
});

test('--commit-msg takes comments out', () => {
  const repo = gitRepo();
  repo.write({ message: `fix\n# ${NEW}` });
  expect(runCli(['scan', '--commit-msg', 'message'], { cwd: repo.dir }).status).toBe(0);
  repo.write({ message: `fix\n${NEW}` });
  expect(runCli(['scan', '--commit-msg', 'message'], { cwd: repo.dir }).status).toBe(1);
});

test('what cannot be scanned ends with 3 and one line, what makes no sense with 2', () => {
  const repo = gitRepo();
  repo.commit('first', { 'app.env': OLD });
  const run = (cwd: string, ...args: readonly string[]): string => {
    const { status, stdout, stderr } = runCli(['scan', ...args], { cwd });
    expect(stdout).toBe('');
    return `${status} ${stderr.trimEnd()}`;
  };
  expect(run(tempDir(), '--staged')).toMatch(/^3 leaklint: .*not a git repository/);
  expect(run(repo.dir, '--range', 'origin/main..HEAD')).toMatch(/^3 leaklint: origin\/main: .*git fetch origin main$/);
  expect(run(repo.dir, '--range', '')).toMatch(/^2 leaklint: /);
  expect(run(repo.dir, '--since-date', 'soon')).toMatch(/^2 leaklint: --since-date "soon" is no date/);
  expect(run(repo.dir, '--staged', '--range', 'a..b')).toMatch(/^2 leaklint: .*cannot be used together/);
  expect(run(repo.dir, '--staged', 'src')).toMatch(/^2 leaklint: --staged takes no paths/);
});
