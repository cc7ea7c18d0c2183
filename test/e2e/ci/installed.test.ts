import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { localRegistry, type LocalRegistry } from '../../helpers/local-registry.ts';
import type { ProgramRun } from '../../helpers/run-node.ts';
import { tempDir } from '../../helpers/temp-dir.ts';
import { ROOT } from '../../helpers/workspace-copy.ts';
import { writeFiles } from '../../helpers/write-files.ts';
import { githubToken } from '../scan/secrets.ts';
import { checkOut, createHost, runAction } from './hosted.ts';
import { runRecipeAsItStands } from './recipe-scripts.ts';

// npm installs for real, on a machine that may be busy.
vi.setConfig({ testTimeout: 240_000 });

const LEAK = `const token = "${githubToken('installed')}";\n`;
let registry: LocalRegistry;

beforeAll(async () => {
  registry = await localRegistry('rules', 'packages/scanner');
}, 240_000);
afterAll(() => registry.close());

/** A checkout of a push that adds a file, clean or not. */
function pushed(content: string): { readonly dir: string; readonly before: string; readonly tip: string } {
  const host = createHost();
  const before = host.developer.git('rev-parse', 'main');
  const tip = host.developer.commit('more', { 'app.js': content });
  host.push('main');
  return { dir: checkOut(host, 'refs/heads/main'), before, tip };
}

describe('installed from npm,', () => {
  it.each([
    ['blocks a leak', LEAK, 1],
    ['passes what is clean', 'const token = process.env.TOKEN;\n', 0],
  ])('the recipe for GitLab, word by word, %s', (_, content, code) => {
    const { dir, before, tip } = pushed(content);
    const env = {
      GITLAB_CI: 'true',
      CI_DEFAULT_BRANCH: 'main',
      CI_PIPELINE_SOURCE: 'push',
      CI_COMMIT_BRANCH: 'main',
      CI_COMMIT_BEFORE_SHA: before,
      CI_COMMIT_SHA: tip,
    };
    const { status, stdout, stderr } = runRecipeAsItStands('gitlab', dir, { env, registry: registry.env });
    expect(status, stderr).toBe(code);
    expect(stdout.includes('app.js:1')).toBe(code === 1);
  });

  it('the action blocks a leak, and takes nothing from the checkout', () => {
    const { dir, before, tip } = pushed(LEAK);
    writeFiles(dir, { '.npmrc': 'registry=http://127.0.0.1:9/\n' });
    const { status, stdout, stderr } = runAction(dir, {
      name: 'push',
      ref: 'refs/heads/main',
      sha: tip,
      payload: { before, repository: { default_branch: 'main' } },
      env: { ...registry.env, LEAKLINT_BIN: '', LEAKLINT_VERSION: '0' },
    });
    expect(status, stderr).toBe(1);
    expect(stdout).toContain('::error file=app.js');
  });
});

describe('the Dockerfile', () => {
  const runs = readFileSync(join(ROOT, 'Dockerfile'), 'utf8')
    .replace(/\\\n(?:\s*#.*\n)*/g, '')
    .split('\n')
    .flatMap((line) => /^RUN (.*)$/.exec(line)?.[1] ?? []);

  it('has commands that pack leaklint and install it, with which it scans a folder', () => {
    const image = tempDir();
    const [packed, opt] = [join(image, 'packed'), join(image, 'opt/leaklint')];
    const toHere = (command: string): string =>
      command
        .replaceAll('/packed', packed)
        .replaceAll('/opt/leaklint', opt)
        .replaceAll(/^.*bootstrap\.js build +&& /g, '');
    const [pack = '', install = ''] = runs.filter((command) => command.includes('npm ')).map(toHere);
    expectGood(shell(pack, ROOT));
    expectGood(shell(install, image));
    mkdirSync(join(image, 'repo'));
    writeFiles(join(image, 'repo'), { 'app.js': LEAK });
    const { status, stdout } = shell(`${opt}/node_modules/.bin/leaklint scan .`, join(image, 'repo'));
    expect(status).toBe(1);
    expect(stdout).toContain('app.js:1');
    expect(execFileSync('ls', [join(opt, 'node_modules')], { encoding: 'utf8' })).not.toContain('esbuild');
  });

  it('has shell commands that a shell can read', () => {
    expect(runs).toHaveLength(4);
    for (const command of runs) expect(shell(`sh -n <<'END'\n${command}\nEND`, ROOT)).toMatchObject({ status: 0 });
  });
});

function shell(command: string, cwd: string): ProgramRun {
  const env = cleanEnv({ npm_config_update_notifier: 'false' });
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', command], { cwd, encoding: 'utf8', env });
  return { status, stdout, stderr };
}

function expectGood({ status, stderr }: ProgramRun): void {
  if (status !== 0) throw new Error(stderr);
}
