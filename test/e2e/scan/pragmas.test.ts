import { appendFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runCli } from '../../helpers/run-cli.ts';
import { dirWith } from './folders.ts';
import { scanJson } from './json-report.ts';
import type { ScanRun } from './json-report.ts';
import { githubToken, privateKey, stripeKey } from './secrets.ts';

const token = githubToken();
const RULE = 'github-personal-token';
const OTHER = stripeKey();

describe('a pragma', () => {
  it('allows a finding in every form of the contract, and is counted', () => {
    const files = {
      'a.py': `t = "${token}"  # pragma: allowlist secret\n`,
      'b.js': `// PRAGMA: allowlist nextline secret\nconst t = '${token}';\n`,
      'c.sql': `insert into t values ('${token}'); -- leaklint: allow\n`,
      'd.css': `a { content: "${token}"; } /* Leaklint: Allow=${RULE} -- an example */\n`,
      'e.html': `<p>${token}</p> <!-- leaklint: allow until 2099-12-31 -->\n`,
      'f.go': `// leaklint: allow-next-line=${RULE},jwt-token until 2099-12-31 -- an example\nvar t = "${token}"\n`,
      'g.yaml': `# leaklint: allow-begin\na: ${token}\nb: ${token}\n# leaklint: allow-end\n`,
      'h.rb': `a = 1\nb = "${token}"\n# leaklint: allow-file\n`,
      'i.tex': `\\def\\t{${token}} % leaklint: allow\n`,
      'j.bat': `REM leaklint: allow-next-line\nset T=${token}\n`,
      'k.lisp': `(setq t "${token}") ; leaklint: allow\n`,
      'l.py': `"""leaklint: allow-next-line"""\nt = "${token}"\n`,
      'm.py': `k = """${privateKey()}"""  # leaklint: allow\n`,
      'n.sh':
        `K="$(cat <<E\n${privateKey()}\nE\n)"\n`.replace('K=', '# leaklint: allow-begin\nK=') +
        '# leaklint: allow-end\n',
    };
    const { status, report } = scanJson(['--report-unused'], { cwd: dirWith(files) });
    expect(report.findings).toEqual([]);
    expect({ status, pragma: report.suppressed.pragma }).toEqual({ status: 0, pragma: Object.keys(files).length + 1 });
    expect(report.unused).toBeUndefined();
  });

  it('allows nothing outside of a comment, for another rule, after its last day or with a mistake', () => {
    const files = {
      'a.js': `const t = '${token} // leaklint: allow';\n`,
      'b.py': `t = "${token}"  # leaklint: allow=jwt-token\n`,
      'c.py': `t = "${token}"  # leaklint: allow until 2020-01-31\n`,
      'd.py': `t = "${token}"  # leaklint: allow until tomorrow\n`,
      'e.json': `{ "//": "leaklint: allow", "t": "${token}" }\n`,
      'f.py': `t = "${token}"  # gitleaks:allow\n`,
      'g.py': `t = "${token}"  # leaklint: allow=github-personal-tokn\n`,
    };
    const run = scanJson(['--report-unused'], { cwd: dirWith(files) });
    expect(run.places).toEqual(Object.keys(files).map((name) => `${name}:1 ${RULE}`));
    expect(run.report.suppressed.pragma).toBe(0);
    expect(run.report.findings[2]?.reasons.join()).toContain('expired on 2020-01-31');
    expect(run.report.unused?.map(({ path, line }) => `${path}:${line}`)).toEqual(['b.py:1', 'c.py:1']);
    expect(run.stderr).toMatch(
      /^leaklint: d\.py:1: .*\nleaklint: g\.py:1: .*did you mean "github-personal-token"\?\n$/,
    );
  });

  it('of another scanner counts when the configuration says so', () => {
    const files = { 'a.py': `t = "${token}"  # gitleaks:allow\nu = "${OTHER}"  # nosec\n` };
    const config = { 'leaklint.config.json': '{ "foreignPragmas": true }' };
    expect(scanJson([], { cwd: dirWith(files) }).report.findings).toHaveLength(2);
    expect(scanJson([], { cwd: dirWith({ ...files, ...config }) }).report.suppressed.pragma).toBe(2);
  });
});

it('that suppresses nothing is told on standard error where the report has no place for it', () => {
  const cwd = dirWith({ 'a.py': 'a = 1  # leaklint: allow\n' });
  const unused = 'leaklint: unused suppression at a.py:1: leaklint: allow\n';
  expect(runCli(['scan', '--report-unused', '--format', 'csv'], { cwd }).stderr).toBe(unused);
  expect(runCli(['scan', '--report-unused', '--format', 'json'], { cwd }).stderr).toBe('');
  expect(runCli(['scan', '--format', 'csv'], { cwd }).stderr).toBe('');
});

describe('the hint of a finding', () => {
  it('lets it pass, in every kind of file', () => {
    const dir = dirWith(
      Object.fromEntries([
        ...PATHS.map((path) => [path, `first line\nname = "${token}"\nlast line\n`] as const),
        ['key.py', `K = """${privateKey()}"""\n`],
        ['two.py', `a = "${token}"; b = "${OTHER}"\n`],
        ['data.json', `{ "a": "${OTHER}" }\n`],
      ]),
    );
    // The lines are no program in most of the languages, which is not what this is about.
    const first = scanJson(['--no-checks'], { cwd: dir });
    expect(first.report.findings).toHaveLength(PATHS.length + 4);
    applyHints(first, dir);
    const second = scanJson(['--report-unused', '--no-checks'], { cwd: dir });
    expect({ places: second.places, status: second.status, stderr: second.stderr }).toEqual({
      places: [],
      status: 0,
      stderr: '',
    });
    expect(second.report.unused).toBeUndefined();
  });
});

const PATHS = (
  'a.js a.tsx a.py a.go a.rs a.java a.c a.cs a.php a.rb a.sh a.ps1 a.sql a.lua a.hs a.tex a.vb a.bat a.css a.scss ' +
  'a.html a.xml a.md a.yml a.toml a.ini a.properties a.tf .env .env.local Dockerfile Makefile tsconfig.json unknown.xyz'
).split(' ');

/** Does what the findings say: from the last line up, so that line numbers hold. */
function applyHints({ report }: ScanRun, dir: string): void {
  const hashes: string[] = [];
  for (const { location, help, fingerprint } of report.findings.toReversed()) {
    const { text, where } = help.allow;
    const file = join(dir, location.path);
    const lines = readFileSync(file, 'utf8').split('\n');
    if (where === 'in leaklint.config.json') {
      expect(JSON.parse(`{ ${text} }`)).toEqual({ allow: { hashes: [fingerprint] } });
      hashes.push(fingerprint);
    } else if (where === 'on the line above') {
      lines.splice(location.startLine - 1, 0, text);
    } else {
      expect(where).toBe('on the same line');
      lines.splice(location.startLine - 1, 1, `${lines[location.startLine - 1] ?? ''} ${text}`);
    }
    writeFileSync(file, lines.join('\n'));
  }
  appendFileSync(join(dir, 'leaklint.config.json'), JSON.stringify({ allow: { hashes } }));
}
