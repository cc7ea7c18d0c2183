import { describe, expect, it } from 'vitest';
import { gitRepo } from '../../helpers/git-repo.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { dirWith } from './folders.ts';
import { scanJson } from './json-report.ts';
import { githubToken } from './secrets.ts';

const token = githubToken();
const other = githubToken(2);
const RULE = 'github-personal-token';

describe('standard input', () => {
  it('is scanned under a name of its own, or the one that it is given', () => {
    const cwd = dirWith({});
    const input = `# leaklint: allow-next-line\na: ${token}\nb: ${other}\n`;
    expect(scanJson(['--stdin'], { cwd, input })).toMatchObject({
      status: 1,
      stderr: '',
      places: [`<stdin>:3 ${RULE}`],
      report: { scanned: { files: 1, bytes: Buffer.byteLength(input) }, suppressed: { pragma: 1 } },
    });
    // In JavaScript `#` starts no comment.
    const named = scanJson(['--stdin', '--stdin-filename', 'src/app.js'], { cwd, input });
    expect(named.places).toEqual([`src/app.js:2 ${RULE}`, `src/app.js:3 ${RULE}`]);
    expect(scanJson(['--stdin'], { cwd, input: 'nothing here\n' }).status).toBe(0);
  });

  it('is judged as the file of its name would be, from wherever in the repository', () => {
    const { dir, write } = gitRepo();
    write({
      'leaklint.config.json': '{ "exclude": ["*.lock"] }',
      'web/leaklint.config.json': `{ "rules": { "${RULE}": "low" } }`,
    });
    const input = `token: ${token}\n`;
    const scan = (name: string): ReturnType<typeof runCli> =>
      runCli(['scan', '--quiet', '--stdin', '--stdin-filename', name], { cwd: `${dir}/web`, input });
    expect(scan('app.yml').stdout).toMatch(/^web\/app\.yml:1:8 {2}low /);
    expect(scan('../app.yml').stdout).toMatch(/^app\.yml:1:8 {2}critical /);
    expect(scan('yarn.lock')).toMatchObject({ status: 3, stdout: '' });
  });

  it('may be binary, and encoded', () => {
    const input = Buffer.concat([Buffer.from([0, 1, 2, 0xff]), Buffer.from(`\ndata: ${btoa(`token=${token}`)}\n`)]);
    expect(scanJson(['--stdin'], { cwd: dirWith({}), input }).report.findings).toMatchObject([
      { location: { startLine: 2, startColumn: 15 }, decodedVia: ['base64'] },
    ]);
    expect(scanJson(['--stdin', '--no-decode'], { cwd: dirWith({}), input }).report.findings).toEqual([]);
  });
});

describe('a patch', () => {
  it('is scanned for what it adds, with the lines of the new files', () => {
    const { patch, dir } = changed();
    const run = scanJson(['--patch', '-', '--report-unused'], { cwd: dir, input: patch });
    expect(run.places).toEqual([`new file.txt:2 ${RULE}`, `src/app.py:7 ${RULE}`]);
    expect(run.report.suppressed.pragma).toBe(1);
    expect(run.report.unused).toMatchObject([{ path: 'src/app.py', line: 9 }]);
    expect(run.stderr).toMatch(/^leaklint: src\/app\.py:10: /);
    expect(run.report.scanned.skipped).toMatchObject([{ path: 'logo.png', incomplete: true }]);
    expect(run.report.complete).toBe(false);

    const { stdout } = runCli(['scan', '--patch', '-'], { cwd: dir, input: patch });
    expect(stdout).toContain('  7 | token = "ghp_…');
    expect(stdout).toMatch(/\n {4}\| {10}\^{7}\n/);
  });

  it('obeys excludes, of the configuration and of the command line', () => {
    const { patch, dir } = changed();
    const run = scanJson(['--patch', '-', '--exclude', 'src/'], { cwd: dir, input: patch });
    expect(run.places).toEqual([`new file.txt:2 ${RULE}`]);
    expect(run.report.scanned.skipped).toContainEqual({ path: 'src/', reason: 'excluded by "src/" (--exclude)' });
  });

  it('without anything added is clean, and says that nothing was scanned', () => {
    expect(runCli(['scan', '--patch', '-'], { cwd: dirWith({}) })).toEqual({
      status: 0,
      stdout: 'Nothing was scanned.\n',
      stderr: '',
    });
  });
});

/** The patch of a change: lines added far down a file, a new file, a removed secret, a binary file. */
function changed(): { readonly patch: string; readonly dir: string } {
  const { git, commit, write, dir } = gitRepo();
  const before = ['one', 'two', `old = "${githubToken(3)}"`, 'four', 'five', 'six'];
  commit('Start', { 'src/app.py': `${before.join('\n')}\n`, 'logo.png': new Uint8Array([0, 1, 2, 3]) });
  const added = [
    `token = "${token}"`,
    `allowed = "${other}"  # leaklint: allow`,
    'unused = 1  # leaklint: allow',
    'wrong = 2  # leaklint: allow until never',
  ];
  write({
    'src/app.py': `${[...before.filter((line) => !line.startsWith('old')), 'six and a half', ...added].join('\n')}\n`,
    'new file.txt': `hello\n${other}\n`,
    'logo.png': new Uint8Array([0, 1, 2, 4]),
  });
  git('add', '--all');
  return { patch: `${git('diff', '--cached')}\n`, dir };
}
