import { createHash } from 'node:crypto';
import { chmodSync, existsSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { runCli } from '../../helpers/run-cli.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { problemsOf } from '../ci/published-schema.ts';
import { githubToken, password, privateKey } from '../scan/secrets.ts';
import { initTwice, setUpRepo } from './set-up-repo.ts';

const SECRET = password('known');

describe('leaklint init', () => {
  test('sets an empty repository up', () => {
    const set = setUpRepo({});
    const { stdout } = initTwice(set);
    expect(stdout).toContain('+++ b/.gitignore');
    expect(set.read('.gitignore')).toMatch(/^\.env\n\.env\.\*\n!\.env\.example\n\*\.pem\n/m);
    expect(JSON.parse(set.read('leaklint.config.json'))).toEqual({ minConfidence: 'medium' });
    expect(existsSync(join(set.repo.dir, '.leaklint.baseline.json'))).toBe(false);
    expect(set.repo.git('check-ignore', '.env', '.env.local', 'a/server.key').split('\n')).toHaveLength(3);
    expect(() => set.repo.git('check-ignore', '.env.example')).toThrow();
    expect(existsSync(join(set.repo.dir, '.git/hooks/pre-commit'))).toBe(true);
  });

  test('sets a repository with npm, husky, GitHub and ESLint up', () => {
    const eslint = `import js from '@eslint/js';\n\nexport default [\n  js.configs.recommended,\n];\n`;
    const set = setUpRepo({
      'package.json': '{\n  "devDependencies": { "husky": "9.0.0", "@leaklint/eslint-plugin": "0.1.0" }\n}\n',
      'package-lock.json': '{}\n',
      '.husky/pre-commit': 'npm test\n',
      '.github/workflows/test.yml': 'on: push\n',
      'eslint.config.js': eslint,
      'src/app.js': `const password = "${SECRET}";\n`,
      '.gitignore': 'node_modules/\n',
    });
    set.repo.git('config', 'core.hooksPath', '.husky/_');
    set.repo.write({
      '.gitignore': 'node_modules/\n.env\n',
      '.env': `API_KEY=${password('env')}\nexport URL="a\nNOT=b"\n`,
    });
    const { stdout } = initTwice(set);
    expect(stdout).toContain('Found: JavaScript · npm · hooks by husky · GitHub Actions · ESLint with a flat config');
    expect(stdout).toContain('Remember the 1 finding of today');
    expect(stdout).toContain('runs: leaklint baseline create');
    expect(set.read('.husky/pre-commit')).toMatch(/leaklint[\s\S]*npm test\n$/);
    expect(set.read('eslint.config.js')).toBe(
      `import js from '@eslint/js';\nimport leaklint from '@leaklint/eslint-plugin';\n\nexport default [\n  leaklint.configs.recommended,\n  js.configs.recommended,\n];\n`,
    );
    expect(problemsOf('githubWorkflow', parse(set.read('.github/workflows/leaklint.yml')))).toEqual([]);
    expect(set.read('.env.example')).toBe('# Copy to .env and fill in.\nAPI_KEY=\nURL=\n');
    expect(set.read('.gitignore')).toMatch(/^node_modules\/\n\.env\n\n# Secrets/);
    expect(set.read('.gitignore').match(/^\.env$/gm)).toHaveLength(1);
    for (const secret of [SECRET, password('env')]) expect(stdout).not.toContain(secret);
    expect(runCli(['scan'], { cwd: set.repo.dir }).status).toBe(0);
  });

  test('sets a Python repository with pre-commit, GitLab and detect-secrets up', () => {
    const hashed = {
      type: 'Secret Keyword',
      filename: 'app.py',
      hashed_secret: sha1(SECRET),
      is_secret: false,
      line_number: 1,
    };
    const gitlab = 'stages: [build, deploy]\n\nbuild:\n  stage: build\n  script: make # keep me\n';
    const set = setUpRepo(
      {
        'requirements.txt': 'flask\n',
        'app.py': `password = "${SECRET}"\ntoken = "${githubToken('other')}"\n`,
        'old.py': 'x = 1  # gitleaks:allow\n',
        '.pre-commit-config.yaml': 'repos:\n  - repo: local\n    hooks: []\n',
        '.gitlab-ci.yml': gitlab,
        '.secrets.baseline': JSON.stringify({ version: '1.5.0', plugins_used: [], results: { 'app.py': [hashed] } }),
      },
      true,
    );
    const { stdout } = initTwice(set);
    expect(stdout).toContain('Found: Python · pip · hooks by pre-commit · GitLab CI · detect-secrets');
    expect(stdout).toContain('runs: leaklint baseline import .secrets.baseline\nruns: leaklint baseline update\n');
    const job = set.read('.gitlab-ci.yml');
    expect(job.startsWith(gitlab)).toBe(true);
    expect(parse(job)).toMatchObject({ leaklint: { stage: 'build' } });
    expect(problemsOf('gitlab', parse(job))).toEqual([]);
    expect(set.read('.pre-commit-config.yaml')).toContain('leaklint hook run pre-commit');
    expect(JSON.parse(set.read('leaklint.config.json'))).toEqual({ minConfidence: 'medium', foreignPragmas: true });
    expect(set.read('.leaklint.baseline.json')).toContain('"verdict":"false-positive"');
    expect(runCli(['scan'], { cwd: set.repo.dir }).status).toBe(0);
  });

  test('sets a Go repository with lefthook up, and says what it needs for it', () => {
    const files = {
      'go.mod': 'module example.com/app\n',
      'main.go': 'package main\n',
      'lefthook.yml': 'pre-push:\n  commands:\n    test:\n      run: go test\n',
    };
    const without = setUpRepo(files);
    expect(initTwice(without).stdout).toContain('by hand: lefthook needs leaklint installed where it can run it');
    expect(without.read('lefthook.yml')).toBe(files['lefthook.yml']);
    const set = setUpRepo(files, true);
    expect(initTwice(set).stdout).toContain('Found: Go · Go modules · hooks by lefthook');
    expect(parse(set.read('lefthook.yml'))).toMatchObject({
      'pre-commit': { commands: { leaklint: {} } },
      'pre-push': { commands: { test: { run: 'go test' } } },
    });
  });

  test('sets a monorepo up from one of its folders, with an example beside each .env', () => {
    const set = setUpRepo({
      'package.json': '{ "packageManager": "pnpm@9.0.0" }\n',
      'pnpm-workspace.yaml': 'packages: [packages/*]\n',
      'pnpm-lock.yaml': 'lockfileVersion: 9\n',
      'packages/api/index.ts': 'export {};\n',
      'packages/web/.env.example': 'KEEP=me\n',
      'eslint.config.mjs': 'export default [];\n',
      '.gitignore': '/node_modules\r\n',
    });
    set.repo.write({ 'packages/api/.env': `TOKEN=${githubToken('api')}\n`, 'packages/web/.env': 'A=1\n' });
    const { stdout } = initTwice(set);
    expect(stdout).toContain('pnpm · a monorepo');
    const below = runCli(['init', '--dry-run'], { cwd: join(set.repo.dir, 'packages/api') });
    expect(below.stdout).toBe(set.init('--dry-run').stdout);
    expect(stdout).toContain('    pnpm add --save-dev --workspace-root @leaklint/eslint-plugin');
    expect(set.read('packages/api/.env.example')).toContain('\nTOKEN=\n');
    expect(set.read('packages/web/.env.example')).toBe('KEEP=me\n');
    expect(set.read('.gitignore')).toContain('\r\n.env\r\n');
    // What is ignored from now on needs no baseline.
    expect(existsSync(join(set.repo.dir, '.leaklint.baseline.json'))).toBe(false);
  });

  test('names what git tracks already, and the way out', () => {
    const set = setUpRepo({
      '.env': `DATABASE_PASSWORD=${SECRET}\n`,
      'certs/a b.pem': privateKey('tracked'),
      'certs/public.pem': `-----BEGIN CERTIFICATE-----\n`,
    });
    const { stdout } = set.init('--dry-run');
    expect(stdout).toContain(
      'PROBLEM: .env is tracked by git: everybody with a clone has what it holds\n    git rm --cached .env\n',
    );
    expect(stdout).toContain("    git rm --cached 'certs/a b.pem'\n");
    expect(stdout).not.toContain('public.pem');
    expect(stdout).not.toContain('+*.pem');
    expect(stdout).not.toContain(SECRET);
  });

  test('masks secrets in lines of the user around an edit', () => {
    const set = setUpRepo({ '.gitlab-ci.yml': `job:\n  script: deploy --token ${githubToken('ci')}\n` });
    const { stdout } = set.init('--dry-run');
    expect(stdout).toContain('+++ b/.gitlab-ci.yml');
    expect(stdout).not.toContain(githubToken('ci'));
  });

  test('leaves a read-only file as it is, and says what to add', () => {
    const set = setUpRepo({ '.gitignore': 'dist/\n' });
    chmodSync(join(set.repo.dir, '.gitignore'), 0o444);
    const { stdout } = initTwice(set);
    expect(stdout).toContain('by hand: .gitignore is read-only, so it is left as it is; add to it\n');
    expect(stdout).toContain('    .env.*\n');
    expect(set.read('.gitignore')).toBe('dist/\n');
  });

  test('keeps what the user has excepted from a wider pattern', () => {
    const set = setUpRepo({ '.gitignore': '!.env.test\n', '.env.test': 'A=1\n' });
    initTwice(set);
    expect(() => set.repo.git('check-ignore', '--no-index', '.env.test')).toThrow();
    expect(set.repo.git('check-ignore', '--no-index', '.env.production')).toBe('.env.production');
  });

  test('says in one line that there is no repository', () => {
    const cwd = tempDir();
    expect(runCli(['init', '--yes'], { cwd })).toEqual({
      status: 3,
      stdout: '',
      stderr: `leaklint: ${cwd}: not a git repository, nor in one; \`git init\` makes it one\n`,
    });
  });

  test('does nothing without a terminal, unless told to', () => {
    const set = setUpRepo({ 'a.md': 'text\n' });
    const before = set.hash();
    const { status, stdout, stderr } = set.init();
    expect(status).toBe(2);
    expect(stdout).toContain('+++ b/.gitignore');
    expect(stderr).toBe(
      'leaklint: nothing was done: there is no terminal to ask on; --yes does all of it, --dry-run only shows it\n',
    );
    expect(set.hash()).toBe(before);
    expect(set.init('--yes', '--dry-run').status).toBe(2);
  });
});

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
