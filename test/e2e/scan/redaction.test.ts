import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { REPORTER_NAMES } from '../../../packages/scanner/src/report/registry.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { dirWith, sharedDir } from './folders.ts';
import { githubToken, password, privateKey, stripeKey } from './secrets.ts';

const plain = githubToken('plain');
const encoded = githubToken('encoded');
const wide = githubToken('wide');
const allowed = githubToken('allowed');
const suppressed = githubToken('suppressed');
const inPath = githubToken('inPath');
const inPragma = githubToken('inPragma');
const bound = password('bound');
const inUrl = password('inUrl');
const key = privateKey();
const SECRETS = [plain, encoded, wide, allowed, suppressed, inPath, inPragma, bound, inUrl, stripeKey()].flatMap(
  (secret) => [secret, ...encodings(secret)],
);
const KEY_LINES = key.split('\n').slice(1, -1);

const FILES = {
  'app.py': [
    `TOKEN = "${plain}"  # not ${plain}`,
    `A = "${suppressed}"; B = "${stripeKey()}"  # leaklint: allow=github-personal-token`,
    `C = "${allowed}"; PASSWORD = "${bound}"`,
    `url = "postgres://shop:${inUrl}@db.internal/shop"`,
    `# leaklint: allow=${inPragma} -- a token where a rule's name belongs`,
    `D = "${inPragma}"`,
    `# leaklint: allow=jwt-token -- suppresses nothing, and speaks of ${plain}`,
    '',
  ].join('\n'),
  'deploy.yaml': `kind: Secret\ndata:\n  token: ${btoa(encoded)}\n`,
  'wide.ps1': Buffer.from(`\uFEFF$token = "${wide}"\r\n`, 'utf16le'),
  [`backup/${inPath}/note.txt`]: `token: ${inPath}\n`,
  'server.pem': `${key}\n`,
  'app.js': `const key = "${key.replaceAll('\n', String.raw`\n`)}";\n`,
  'leaklint.config.json': JSON.stringify({ allow: { values: [allowed] } }),
};

describe('a raw secret', () => {
  const dir = sharedDir(FILES);

  it('stands in no report, and not on standard error', () => {
    const folder = tempDir();
    const formats = REPORTER_NAMES.flatMap((name) => ['--format', `${name}=${join(folder, name)}`]);
    const { status, stdout, stderr } = runCli(['scan', '--verbose', '--report-unused', ...formats], { cwd: dir });
    expect(status).toBe(1);
    expect(stderr).toContain('app.py:5: ');
    expectNoSecret(stdout + stderr, 'output');
    for (const name of REPORTER_NAMES) expectNoSecret(readFileSync(join(folder, name), 'utf8'), name);
  });

  it('stands in no code line beside a finding, though it is itself left out', () => {
    const unsure = { 'generic-password': { confidence: 'low' }, 'stripe-secret-key': { exclude: ['*.js'] } };
    const files = {
      'app.js': `use("${plain}", { password: "${bound}", stripe: "${stripeKey()}" });\n`,
      'leaklint.config.json': JSON.stringify({ rules: unsure }),
    };
    const { stdout, stderr } = runCli(['scan', '--format', 'pretty'], { cwd: dirWith(files) });
    expect(stdout).toContain('1 finding: 1 critical');
    expectNoSecret(stdout + stderr, 'pretty');
  });

  it('stands in no crash', () => {
    const crash = `const fs = require('node:fs');
      const { openSync } = fs;
      fs.openSync = (path, ...rest) => {
        if (String(path).endsWith('app.py')) throw new TypeError('cannot read ${plain}');
        return openSync(path, ...rest);
      };`;
    const preload = join(dirWith({ 'crash.cjs': crash }), 'crash.cjs');
    const options = { cwd: dir, env: { NODE_OPTIONS: `--require "${preload}"` } };
    const { status, stdout, stderr } = runCli(['scan', '--verbose'], options);
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain('internal error (TypeError)');
    expectNoSecret(stderr, 'crash');
  });

  it.each([
    ['of the wrong type', `{ "allow": { "values": "${plain}" } }`],
    ['that cannot be read', `{ "allow": { "values": ["${plain}" } }`],
    ['beside a mistake', `{ "allow": { "values": ["${plain}"], "value": [] } }`],
  ])('stands in no message about a configuration %s', (_what, config) => {
    const { status, stderr } = runCli(['scan', '--verbose'], { cwd: dirWith({ 'leaklint.config.json': config }) });
    expect(status).toBe(2);
    expectNoSecret(stderr, 'message');
  });
});

function expectNoSecret(text: string, where: string): void {
  const shown = [...SECRETS, ...KEY_LINES].filter((secret) => text.includes(secret));
  expect(shown, where).toEqual([]);
}

/** What a report could make of a secret on its way. */
function encodings(secret: string): string[] {
  const bytes = Buffer.from(secret);
  return [bytes.toString('base64').replace(/=+$/, ''), bytes.toString('hex'), Array.from(secret).reverse().join('')];
}
