import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPORTER_NAMES } from '../../../packages/scanner/src/report/registry.ts';
import { parseJsonReport } from '../../../packages/scanner/test/report/json-schema.ts';
import { parseSarif } from '../../../packages/scanner/test/report/sarif-schema.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { placesOf } from './json-report.ts';
import { githubToken, password, stripeKey } from './secrets.ts';
import { dirWith, sharedDir } from './folders.ts';

const SECRETS = [githubToken(), stripeKey(), password()];
const FOUND = [
  'deploy/values.yaml:2 generic-password',
  'src/app.py:2 github-personal-token',
  'src/settings.json:1 stripe-secret-key',
];
const dir = sharedDir({
  'src/app.py': `# The app\nTOKEN = "${githubToken()}"\n`,
  'src/settings.json': `{"stripe": "${stripeKey()}"}\n`,
  'deploy/values.yaml': `database:\n  password: ${password()}\n  user: shop\n`,
});

describe('the reports of leaklint scan', () => {
  const { read, flags } = reportsIn(sharedDir());

  it('go to files, several at once, and are the same on standard output', () => {
    const { status, stdout, stderr } = runCli(['scan', ...flags], { cwd: dir });
    expect({ status, stdout, stderr }).toEqual({ status: 1, stdout: '', stderr: '' });
    for (const name of REPORTER_NAMES) {
      const shown = runCli(['scan', '--format', name], { cwd: dir });
      expect({ name, ...shown }).toEqual({ name, status: 1, stdout: read(name), stderr: '' });
    }
  });

  it('hold every finding, each in the way of its format', () => {
    const count = FOUND.length;
    expect(placesOf(parseJsonReport(read('json')))).toEqual(FOUND);
    expect(lines(read('jsonl'))).toHaveLength(count);
    expect(parseSarif(read('sarif')).results).toHaveLength(count);
    expect(read('gitlab').match(/"category": "secret_detection"/g)).toHaveLength(count);
    expect(read('junit').match(/<failure /g)).toHaveLength(count);
    expect(lines(read('csv'))).toHaveLength(count + 1);
    expect(read('github').match(/^::error /gm)).toHaveLength(count);
    expect(read('html').match(/<article/g)).toHaveLength(count);
  });

  it('tell SARIF readers what each rule is about', () => {
    const { rules } = parseSarif(read('sarif')).tool.driver;
    expect(rules).toHaveLength(FOUND.length);
    for (const { name, fullDescription, help } of rules) {
      expect(fullDescription.text.length).toBeGreaterThan(name.length);
      expect(help.markdown).toContain('**References**');
    }
  });

  it('say to people in at most six short lines a finding what it is, what to do and how to allow it', () => {
    const blocks = read('pretty').split('\n\n');
    expect(blocks).toHaveLength(FOUND.length + 1);
    for (const line of blocks.flatMap((block) => block.split('\n'))) expect(line.length, line).toBeLessThanOrEqual(120);
    for (const block of blocks) expect(block.split('\n').length).toBeLessThanOrEqual(6);
    expect(blocks.at(-1)).toMatch(/^3 findings: 2 critical, 1 high\nscanned 3 files \(\d+ B\), nothing suppressed\n$/);
  });

  it('take their format from the name of --output', () => {
    const folder = tempDir();
    expect(runCli(['scan', '-o', join(folder, 'leaks.sarif')], { cwd: dir }).stdout).toBe('');
    expect(readFileSync(join(folder, 'leaks.sarif'), 'utf8')).toBe(read('sarif'));
  });

  it('are a line a finding with --quiet, and nothing when there is none', () => {
    expect(lines(runCli(['scan', '--quiet'], { cwd: dir }).stdout)).toHaveLength(FOUND.length);
    const clean = runCli(['scan', '--quiet', '--rule', 'jwt-token'], { cwd: dir });
    expect(clean).toEqual({ status: 0, stdout: '', stderr: '' });
  });

  it('have colours only where they are wanted', () => {
    const isColored = (args: readonly string[], env: Readonly<Record<string, string>>): boolean =>
      runCli(['scan', ...args], { cwd: dir, env }).stdout.includes('\u001B[');
    expect(isColored([], {})).toBe(false);
    expect(isColored([], { FORCE_COLOR: '1' })).toBe(true);
    expect(isColored(['--no-color'], { FORCE_COLOR: '1' })).toBe(false);
    expect(isColored([], { FORCE_COLOR: '1', NO_COLOR: '1' })).toBe(false);
    expect(isColored(['--format', 'json'], { FORCE_COLOR: '1' })).toBe(false);
  });

  it('show secrets only when asked, and only in the formats that are for it', () => {
    const shown = reportsIn(tempDir());
    runCli(['scan', '--show-secrets', ...shown.flags], { cwd: dir });
    for (const name of REPORTER_NAMES) {
      const isShown = SECRETS.map((secret) => shown.read(name).includes(secret));
      expect(isShown, name).toEqual(SECRETS.map(() => ['pretty', 'json', 'jsonl'].includes(name)));
    }
  });

  it('are not looked at by the next scan that writes them', () => {
    const folder = dirWith({ 'app.py': `TOKEN = "${githubToken()}"\n` });
    const scan = (): string => {
      runCli(['scan', '--format', 'json=leaks.json', '--format', 'html=leaks.html'], { cwd: folder });
      return readFileSync(join(folder, 'leaks.json'), 'utf8');
    };
    expect(scan()).toBe(scan());
  });
});

interface Reports {
  /** Asks for every format, each in a file of its own. */
  readonly flags: readonly string[];
  readonly read: (name: string) => string;
}

function reportsIn(folder: string): Reports {
  return {
    flags: REPORTER_NAMES.flatMap((name) => ['--format', `${name}=${join(folder, name)}`]),
    read: (name) => readFileSync(join(folder, name), 'utf8'),
  };
}

function lines(text: string): string[] {
  return text.trimEnd().split(/\r?\n/);
}
