import { describe, expect, it } from 'vitest';
import { runCli } from '../../helpers/run-cli.ts';
import { dirWith, sharedDir } from './folders.ts';
import { scanJson } from './json-report.ts';
import { password } from './secrets.ts';

const ACME = `provider: acme
name: Acme Cloud
rules:
  - id: acme-token
    name: Acme token
    description: Whoever holds it empties the account.
    severity: critical
    confidence: high
    keywords: [acme_]
    pattern: '(?<secret>acme_[A-Za-z0-9]{20})'
    revoke: https://acme.example/tokens
    examples: ['ACME=acme_{{base62:20}}']
    counterExamples: ['ACME=acme_your-token-here']
`;
const FILES = {
  'leaklint.config.json': '{ "customRules": ["rules.yaml"], "rules": { "jwt-token": "off" } }',
  'rules.yaml': ACME,
  'app.py': `acme = "acme_${password()}"\n`,
};

describe('rules of one’s own', () => {
  const dir = sharedDir(FILES);

  it('find secrets beside the built-in ones', () => {
    const { report, places } = scanJson([], { cwd: dir });
    expect(places).toEqual(['app.py:1 acme-token']);
    expect(report.findings).toMatchObject([
      { title: 'Acme token', severity: 'critical', help: { revoke: 'https://acme.example/tokens' } },
    ]);
  });

  it('keep to the folder of their configuration', () => {
    const nested = Object.fromEntries(Object.entries(FILES).map(([name, text]) => [`acme/${name}`, text] as const));
    const { places } = scanJson([], { cwd: dirWith({ ...nested, 'app.py': FILES['app.py'].replace('acme = ', '') }) });
    expect(places).toEqual(['acme/app.py:1 acme-token']);
  });

  it('are tested by their examples', () => {
    expect(runCli(['rules', 'test', 'acme-token'], { cwd: dir })).toEqual({
      status: 0,
      stdout: '1 rule, 2 examples, 0 failed\n',
      stderr: '',
    });
    const broken = ACME.replace("'ACME=acme_{{base62:20}}'", "'ACME=acme_{{base62:19}}', 'ACME=acme_{{base62:20}}'");
    const cwd = dirWith({
      ...FILES,
      'rules.yaml': broken.replace("'ACME=acme_your-token-here'", "'ACME=acme_{{base62:20}}'"),
    });
    const { status, stdout } = runCli(['rules', 'test', 'acme-token'], { cwd });
    expect(status).toBe(1);
    expect(stdout).toBe(
      'acme-token: example 1: not found\n' +
        'acme-token: counter-example 1: found, but is no secret\n' +
        '1 rule, 3 examples, 2 failed\n',
    );
  });

  it('with mistakes are an error that says where; the test of rules lists them all', () => {
    const broken = ACME.replace('critical', 'very bad').replace('keywords:', 'keyword:');
    const cwd = dirWith({ ...FILES, 'rules.yaml': broken });
    const scan = runCli(['scan'], { cwd });
    expect({ status: scan.status, stdout: scan.stdout }).toEqual({ status: 2, stdout: '' });
    expect(scan.stderr).toMatch(
      /^leaklint: rules\.yaml:\d+:\d+ .*\(and \d more: `leaklint rules test` lists them\)\n$/,
    );
    const test = runCli(['rules', 'test'], { cwd });
    expect(test.status).toBe(2);
    expect(test.stderr.match(/^leaklint: rules\.yaml:\d+:\d+ /gm)?.length).toBeGreaterThan(1);
  });

  it('cannot take the place of a built-in one', () => {
    const cwd = dirWith({ ...FILES, 'rules.yaml': ACME.replace('acme-token', 'jwt-token') });
    const { status, stderr } = runCli(['scan'], { cwd });
    expect(status).toBe(2);
    expect(stderr).toContain('rules.yaml:4:9 id "jwt-token" is that of a built-in rule');
  });

  it('are listed, shown and explained like the built-in ones', () => {
    const list = runCli(['rules', 'list'], { cwd: dir }).stdout.trimEnd().split('\n');
    expect(list.length).toBeGreaterThan(500);
    expect(list.find((line) => line.startsWith('acme-token '))).toMatch(/ critical {2}Acme token$/);
    expect(list.find((line) => line.startsWith('jwt-token '))).toMatch(/ off {7}JSON Web Token$/);
    expect(runCli(['rules', 'show', 'acme-token'], { cwd: dir }).stdout).toMatchInlineSnapshot(`
      "acme-token: Acme token

      Whoever holds it empties the account.

      Severity      critical
      Confidence    high
      Found by      its format, where one of these stands: acme_
      If it leaked  revoke it at https://acme.example/tokens
      Rotate        when it leaked
      Allow one     with a comment on its line: leaklint: allow=acme-token -- reason
      Turn off      in leaklint.config.json: "rules": { "acme-token": "off" }
      "
    `);
    expect(runCli(['explain', 'jwt-token'], { cwd: dir }).stdout).toContain('turned off by the configuration');
  });
});

describe('leaklint explain', () => {
  it('says in JSON what it says to people', () => {
    const { stdout } = runCli(['explain', 'github-personal-token', '--format', 'json'], { cwd: dirWith({}) });
    expect(JSON.parse(stdout)).toMatchObject({ id: 'github-personal-token', severity: 'critical', isActive: true });
  });

  it.each([
    ['github-personal-tokn', 'unknown rule "github-personal-tokn"; did you mean "github-personal-token"?'],
    ['0123456789abcdef0123456789abcdef', 'neither found in the current folder nor in a baseline'],
  ])('of %s is an error that helps', (subject, message) => {
    const { status, stdout, stderr } = runCli(['explain', subject], { cwd: dirWith({ 'a.txt': 'nothing' }) });
    expect({ status, stdout }).toEqual({ status: 2, stdout: '' });
    expect(stderr).toContain(message);
  });
});
