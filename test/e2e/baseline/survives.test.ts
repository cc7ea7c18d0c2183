import { rmSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { githubToken, password, privateKey, stripeKey } from '../scan/secrets.ts';
import { BASELINE, knownRepo, type KnownRepo } from './known-repo.ts';

const FILES = {
  'src/app.py': `import os\nTOKEN = "${githubToken()}"\nprint(1)\n`,
  'src/db.ini': `[db]\npassword = ${password()}\n`,
  'deploy/key.py': `KEY = """${privateKey()}"""\n`,
};

const MODES: readonly (readonly string[])[] = [
  ['scan'],
  ['scan', '--staged'],
  ['scan', '--history'],
  ['scan', '--range', 'HEAD~1..HEAD'],
];

function reportedIn(repo: KnownRepo, args: readonly string[]): string {
  const { status, stdout, stderr } = repo.run(...args, '-q');
  return status === 0 ? 'clean' : `${args.join(' ')}: ${String(status)} ${stdout}${stderr}`;
}

function edit(repo: KnownRepo, path: string, change: (text: string) => string): void {
  repo.write({ [path]: change(readFileSync(join(repo.dir, path), 'utf8')) });
}

type Edit = readonly [name: string, act: (repo: KnownRepo, step: number) => void];

const paths = (repo: KnownRepo): string[] =>
  repo
    .git('ls-files')
    .split('\n')
    .filter((path) => !path.startsWith('.'));

const EDITS: readonly Edit[] = [
  ['insert lines', (repo) => paths(repo).forEach((path) => edit(repo, path, (text) => `# one\n\n${text}`))],
  ['append lines', (repo) => paths(repo).forEach((path) => edit(repo, path, (text) => `${text}# more\n`))],
  ['CRLF', (repo) => paths(repo).forEach((path) => edit(repo, path, (text) => text.replace(/\r?\n/g, '\r\n')))],
  [
    'indent',
    (repo) =>
      edit(repo, paths(repo).find((path) => path.includes('app')) ?? '', (text) =>
        text.replace(/^(\s*)TOKEN = /m, '$1    TOKEN = '),
      ),
  ],
  [
    'delete lines',
    (repo) =>
      edit(repo, paths(repo).find((path) => path.includes('app')) ?? '', (text) =>
        text.replace(/^import os\r?\n/m, ''),
      ),
  ],
  [
    'move',
    (repo, step) => {
      const [path = ''] = paths(repo);
      repo.git('mv', path, `moved${String(step)}-${path.replaceAll('/', '_')}`);
    },
  ],
  ['commit', (repo, step) => void repo.commit(`step ${String(step)}`)],
  [
    'squash',
    (repo) => {
      repo.commit('to be squashed');
      repo.git('reset', '--quiet', '--soft', 'HEAD~1');
      repo.git('commit', '--quiet', '--amend', '--no-edit', '--allow-empty');
    },
  ],
  ['update', (repo) => void repo.run('baseline', 'update')],
];

describe('a known secret', () => {
  it('stays known through any sequence of edits, in the tree, the index, a range and history', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(EDITS.length - 1), { minLength: 2, maxLength: 5 }), (steps) => {
        const repo = knownRepo(FILES);
        for (const [at, step] of steps.entries()) EDITS[step]?.[1](repo, at);
        repo.git('add', '--all');
        expect(reportedIn(repo, ['scan'])).toBe('clean');
        expect(reportedIn(repo, ['scan', '--staged'])).toBe('clean');
        repo.commit('last');
        for (const mode of MODES)
          expect(reportedIn(repo, mode), steps.map((step) => EDITS[step]?.[0]).join(', ')).toBe('clean');
      }),
      { numRuns: 6, seed: 7 },
    );
  }, 180_000);

  it('is known on standard input, in a patch, and whether or not secrets are shown', () => {
    const repo = knownRepo(FILES);
    const text = FILES['src/app.py'];
    expect(repo.runWith(text, 'scan', '--stdin').status).toBe(0);
    expect(repo.runWith(text, 'scan', '--stdin', '--stdin-filename', 'src/app.py').status).toBe(0);
    expect(repo.runWith(text, 'scan', '--stdin', '--stdin-filename', 'src/db.ini').status).toBe(1);
    expect(repo.runWith(repo.git('show', 'HEAD~1'), 'scan', '--patch', '-').status).toBe(0);
    expect(repo.run('scan', '--show-secrets').status).toBe(0);
    expect(repo.run('scan', '--jobs', '1', 'src').status).toBe(0);
  });

  it('moves with its file also when that is only on disk, or gets another name and folder', () => {
    const repo = knownRepo(FILES);
    repo.write({ 'lib/other.py': FILES['src/app.py'] });
    rmSync(join(repo.dir, 'src/app.py'));
    expect(reportedIn(repo, ['scan'])).toBe('clean');
  });
});

describe('what the baseline does not know is reported', () => {
  const cases: readonly (readonly [string, (repo: KnownRepo) => void, string])[] = [
    [
      'another secret in the same place',
      (repo) => edit(repo, 'src/app.py', () => `import os\nTOKEN = "${githubToken(2)}"\n`),
      'src/app.py:2',
    ],
    [
      'the same in another file',
      (repo) => repo.write({ 'src/b.py': FILES['src/app.py'] }),
      'knows it in src/app.py, not here',
    ],
    [
      'once more in the same file',
      (repo) => edit(repo, 'src/app.py', (text) => `${text}B = "${githubToken()}"\n`),
      'this is one more',
    ],
    [
      'another secret beside it',
      (repo) => edit(repo, 'src/app.py', (text) => `${text}B = "${stripeKey()}"\n`),
      'src/app.py:4',
    ],
    [
      'in a file that was there before, taken over from another',
      (repo) => {
        edit(repo, 'src/app.py', () => '# empty\n');
        edit(repo, 'src/db.ini', (text) => `${text}token = ${githubToken()}\n`);
      },
      'knows it in src/app.py, not here',
    ],
    [
      'an entry with another path',
      (repo) => edit(repo, BASELINE, (text) => text.replaceAll('"src/app.py"', '"src/never.py"')),
      'knows it in src/never.py, not here',
    ],
    [
      'an entry that has expired',
      (repo) => edit(repo, BASELINE, (text) => text.replaceAll('"unaudited"', '"test","expires":"2020-01-01"')),
      'expired after 2020-01-01',
    ],
    ['all with --no-baseline', () => undefined, 'src/app.py:2'],
  ];
  it.each(cases)('%s', (name, change, told) => {
    const repo = knownRepo(FILES);
    change(repo);
    const { status, stdout } = repo.run(
      'scan',
      '--verbose',
      ...(name.endsWith('--no-baseline') ? ['--no-baseline'] : []),
    );
    expect(status).toBe(1);
    expect(stdout).toContain(told);
  });

  it('in the index as in the tree', () => {
    const repo = knownRepo(FILES);
    repo.write({ 'src/b.py': FILES['src/app.py'] });
    edit(repo, 'src/app.py', (text) => `B = "${githubToken()}"\n${text}`);
    repo.git('add', '--all');
    const places = (...args: readonly string[]): number =>
      (repo.run(...args, '-q').stdout.match(/^src\/\S+:\d+:\d+ /gm) ?? []).length;
    expect(places('scan')).toBe(2);
    expect(places('scan', '--staged')).toBe(2);
  });
});
