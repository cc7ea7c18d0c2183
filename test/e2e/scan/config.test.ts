import { describe, expect, it } from 'vitest';
import { fillTemplate } from '../../../rules/src/templates.ts';
import { runCli } from '../../helpers/run-cli.ts';
import { dirWith } from './folders.ts';
import { scanJson } from './json-report.ts';
import { githubToken, password, stripeKey } from './secrets.ts';

const token = githubToken();
const FILES = {
  'app.py': `TOKEN = "${token}"\nKEY = "${stripeKey()}"\nPASSWORD = "${password()}"\n`,
  'docs/guide.md': `Use \`${token}\`.\n`,
};
const ALL = [
  'app.py:1 github-personal-token',
  'app.py:2 stripe-secret-key',
  'app.py:3 generic-password',
  'docs/guide.md:1 github-personal-token',
];

describe('a configuration', () => {
  it('turns rules off, and changes what is said of the others', () => {
    const { report, places } = scanWith({
      rules: {
        'generic-*': 'off',
        'stripe-secret-key': 'off',
        'generic-password': 'low',
        'github-personal-token': { severity: 'medium', confidence: 'medium', exclude: ['docs'] },
      },
    });
    expect(places).toEqual(['app.py:1 github-personal-token', 'app.py:3 generic-password']);
    expect(report.findings).toMatchObject([{ severity: 'medium', confidence: 'medium' }, { severity: 'low' }]);
  });

  it('keeps rules to paths and to values that are random enough', () => {
    const rules = { 'github-personal-token': { paths: ['*.md'] }, 'generic-password': { entropy: 7.9 } };
    expect(scanWith({ rules }).places).toEqual(['app.py:2 stripe-secret-key', 'docs/guide.md:1 github-personal-token']);
  });

  it('allows by value, by fingerprint and by path, and counts what it allows', () => {
    const { report } = scanWith({});
    const hashes = report.findings
      .filter(({ ruleId }) => ruleId === 'stripe-secret-key')
      .map((each) => each.fingerprint);
    const allowed = scanWith({ allow: { values: [password()], hashes, paths: ['docs/**'] } });
    expect(allowed.places).toEqual(['app.py:1 github-personal-token']);
    expect(allowed.report.suppressed.config).toBe(3);
  });

  it('excludes paths, also those that are named on the command line', () => {
    const dir = dirWith({ ...FILES, 'leaklint.config.json': '{ "exclude": ["docs"] }' });
    const { report, places } = scanJson(['.', 'docs/guide.md'], { cwd: dir });
    expect(places).toEqual(ALL.slice(0, 3));
    expect(report.scanned.skipped).toEqual([{ path: 'docs/', reason: 'excluded by "docs" (leaklint.config.json)' }]);
  });

  it('asks for a confidence, which the command line can override', () => {
    const files = {
      ...FILES,
      'leaklint.config.yaml': 'rules:\n  generic-password: { confidence: medium }\nminConfidence: high\n',
    };
    expect(scanJson([], { cwd: dirWith(files) }).places).toEqual(ALL.toSpliced(2, 1));
    expect(scanJson(['--min-confidence', 'low'], { cwd: dirWith(files) }).places).toEqual(ALL);
  });

  it('may stand in package.json, and extend others', () => {
    const manifest = { name: 'shop', leaklint: { extends: './base.yaml', rules: { 'generic-password': 'off' } } };
    const files = { ...FILES, 'package.json': JSON.stringify(manifest), 'base.yaml': 'exclude: [docs]\n' };
    expect(scanJson([], { cwd: dirWith(files) }).places).toEqual(ALL.slice(0, 2));
  });

  it('of a folder adds to those above it, for that folder', () => {
    const dir = dirWith({
      'leaklint.config.json': '{ "rules": { "stripe-secret-key": "off" } }',
      'app.py': FILES['app.py'],
      'vendor/leaklint.config.json': '{ "rules": { "generic-password": "off" } }',
      'vendor/app.py': FILES['app.py'],
      'vendor/pay/leaklint.config.json': '{ "rules": { "stripe-secret-key": "high" }, "exclude": ["*.md"] }',
      'vendor/pay/app.py': FILES['app.py'],
      'vendor/pay/notes.md': FILES['docs/guide.md'],
    });
    const nested = [
      'app.py:1 github-personal-token',
      'app.py:3 generic-password',
      'vendor/app.py:1 github-personal-token',
      'vendor/pay/app.py:1 github-personal-token',
      'vendor/pay/app.py:2 stripe-secret-key',
    ];
    expect(scanJson([], { cwd: dir }).places).toEqual(nested);
    expect(scanJson(['vendor/pay/app.py'], { cwd: dir }).places).toEqual(nested.slice(3));
  });

  it('is the only one when --config names it', () => {
    const dir = dirWith({
      ...FILES,
      'leaklint.config.json': '{ "rules": { "*": "off" } }',
      'ci.json': '{ "exclude": ["docs"] }',
    });
    expect(scanJson(['--config', 'ci.json'], { cwd: dir }).places).toEqual(ALL.slice(0, 3));
  });

  it.each([
    [
      'an unknown key',
      { 'leaklint.config.json': '{\n  "minConfidnce": "high"\n}' },
      ':2:3',
      'did you mean "minConfidence"?',
    ],
    ['a value that is none', { 'leaklint.config.yaml': 'files: some\n' }, ':1:', 'tracked'],
    ['two files', { 'leaklint.config.json': '{}', 'leaklint.config.yaml': '{}' }, '', 'only one of them'],
    ['no rule left in a folder', { 'docs/leaklint.config.json': '{ "rules": { "*": "off" } }' }, '', 'no rule is left'],
  ])('with %s is an error that says where', (_what, config, place, message) => {
    const { status, stdout, stderr } = runCli(['scan'], { cwd: dirWith({ ...FILES, ...config }) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toMatch(/^leaklint: [^\n]+\n$/);
    expect(stderr).toContain(`${Object.keys(config)[0] ?? ''}${place}`);
    expect(stderr).toContain(message);
  });
});

it('runs the rules that another needs beside its own secrets, without reporting what they find', () => {
  const pair = `id: ${fillTemplate('{{aws-key-id}}', 1).text}\nvalue: ${fillTemplate('{{base64:40}}', 1).text}\n`;
  const cwd = dirWith({ 'pair.txt': pair });
  const [keyId, secret] = ['pair.txt:1 aws-access-key-id', 'pair.txt:2 aws-secret-near-id'];
  expect(scanJson([], { cwd }).places).toEqual([keyId, secret]);
  expect(scanJson(['--rule', 'aws-secret-near-id'], { cwd }).places).toEqual([secret]);
  expect(scanJson(['--exclude-rule', 'aws-access-key-id'], { cwd }).places).toEqual([secret]);
});

function scanWith(config: object): ReturnType<typeof scanJson> {
  return scanJson([], { cwd: dirWith({ ...FILES, 'leaklint.config.json': JSON.stringify(config) }) });
}
