import { spawn } from 'node:child_process';
import { mkdirSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { CLI, runCli } from '../../helpers/run-cli.ts';
import { githubToken } from './secrets.ts';
import { sharedDir } from './folders.ts';

const dir = sharedDir({
  'clean/readme.md': 'Nothing to see here.\n',
  'dirty/app.py': `TOKEN = "${githubToken()}"\n`,
  'large/dump.sql': 'select 42;\n'.repeat(100),
  'many/tokens.txt': Array.from({ length: 400 }, (_, i) => `token: ${githubToken(i)}\n`).join(''),
  'unknown-key.json': '{ "exlude": ["vendor"] }',
  'no-json.json': '{ "exclude": [',
  'no-rules.json': '{ "rules": { "*": "off" } }',
  'unknown-rule.json': '{ "rules": { "github-personal-tokn": "off" } }',
  'not-a.patch': 'Dear all,\nthe patch follows.\n',
});
mkdirSync(join(dir, 'empty'));
symlinkSync('nowhere', join(dir, 'dangling'));

describe('the exit code of leaklint scan', () => {
  it.each([
    [0, ['clean'], /^No findings in 1 file/],
    [1, ['dirty'], /^dirty\/app\.py:1:10 |^app\.py:1:10 /],
    [1, ['clean', 'dirty'], /1 finding: 1 critical/],
    [1, ['dirty', '--require-complete'], /1 finding/],
    [0, ['large', '--max-file-size', '500'], /not scanned: dump\.sql: larger than 500 bytes/],
    [4, ['large', '--max-file-size', '500', '--require-complete'], /not scanned: dump\.sql/],
    [4, ['large', 'dirty', '--max-file-size', '500', '--require-complete'], /1 finding/],
  ])('is %i for %j, with a report', (code, args, report) => {
    const { status, stdout, stderr } = runCli(['scan', ...args], { cwd: dir });
    expect({ status, stderr }).toEqual({ status: code, stderr: '' });
    expect(stdout).toMatch(report);
  });

  it.each([
    [2, ['--exlude', 'x'], 'did you mean --exclude?'],
    [2, ['--format', 'sarf'], 'did you mean sarif?'],
    [2, ['--stdin', 'clean'], '--stdin takes no paths'],
    [2, ['clean', '--config', 'missing.json'], 'missing.json'],
    [2, ['clean', '--config', 'unknown-key.json'], 'did you mean "exclude"?'],
    [2, ['clean', '--config', 'no-json.json'], 'no-json.json:1:'],
    [2, ['clean', '--config', 'no-rules.json'], 'no rule is left'],
    [2, ['clean', '--config', 'unknown-rule.json'], 'did you mean "github-personal-token"?'],
    [2, ['clean', '--rule', 'github-personal-tokn'], 'did you mean "github-personal-token"?'],
    [2, ['clean', '--rule', 'jwt-token', '--exclude-rule', 'jwt-token'], 'no rule is left'],
    [2, ['clean', '--format', 'sarif=missing/out.sarif'], 'missing/out.sarif: no report can be written there'],
    [2, ['clean', '--output', 'empty'], 'empty: no report can be written there: it is a folder'],
    [3, ['--staged'], 'not a git repository, nor in one'],
    [3, ['missing'], 'missing: no such file or folder'],
    [3, ['clean', 'missing'], 'missing: no such file or folder'],
    [3, ['dangling'], 'dangling: '],
    [3, ['empty'], 'empty: no file to scan'],
    [3, ['clean', 'empty'], 'empty: no file to scan'],
    [3, ['clean', '--exclude', '*.md'], 'excluded by "*.md"'],
    [3, ['--stdin'], 'the input is empty'],
    [3, ['--patch', 'missing.patch'], 'missing.patch: no such file'],
    [3, ['--patch', 'not-a.patch'], 'no unified diff'],
  ])('is %i for %j, with one line that says why', (code, args, message) => {
    const { status, stdout, stderr } = runCli(['scan', ...args], { cwd: dir });
    expect({ status, stdout }).toEqual({ status: code, stdout: '' });
    expect(stderr).toMatch(/^leaklint: [^\n]+\n$/);
    expect(stderr).toContain(message);
  });

  it('stays when the reader of the report goes away', async () => {
    const { code, stderr } = await readOneChunk(['scan', 'many', '--verbose']);
    expect({ code, stderr }).toEqual({ code: 1, stderr: '' });
  });
});

/** As `leaklint … | head -1` does: reads a little, then closes the pipe. */
function readOneChunk(args: readonly string[]): Promise<{ readonly code: number | null; readonly stderr: string }> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [CLI, ...args], { cwd: dir, env: cleanEnv(), stdio: 'pipe' });
    let stderr = '';
    child.stdout.once('data', () => child.stdout.destroy());
    child.stderr.on('data', (chunk: Buffer) => (stderr += chunk.toString()));
    child.once('close', (code) => {
      resolve({ code, stderr });
    });
  });
}
