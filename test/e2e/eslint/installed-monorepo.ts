import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { cleanEnv } from '../../helpers/clean-env.ts';
import type { ProgramRun } from '../../helpers/run-node.ts';
import { ROOT } from '../../helpers/workspace-copy.ts';

/** The packed packages of this repository, to be installed. */
export interface Tarballs {
  readonly files: readonly string[];
  readonly remove: () => void;
}

const FLAGS = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--no-save', '--legacy-peer-deps'];

/** Packs what the plugin needs. */
export function packPlugin(): Tarballs {
  const folder = mkdtempSync(path.join(realpathSync(tmpdir()), 'leaklint-tarballs-'));
  const workspaces = ['rules', 'packages/scanner', 'packages/eslint-plugin'].flatMap((name) => ['-w', name]);
  run(ROOT, ['npm', 'pack', ...workspaces, '--ignore-scripts', '--pack-destination', folder]);
  return {
    files: readdirSync(folder).map((name) => path.join(folder, name)),
    remove: () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** A copy of the example with the packed plugin and an ESLint of the user's own. */
export function installMonorepo(tarballs: Tarballs, eslint: string): string {
  const base = mkdtempSync(path.join(realpathSync(tmpdir()), 'leaklint-monorepo-'));
  const folder = path.join(base, 'monorepo');
  cpSync(path.join(ROOT, 'test/fixtures/eslint/monorepo'), folder, { recursive: true });
  // What marks a repository: paths count from here.
  mkdirSync(path.join(folder, '.git'));
  const tools = [`eslint@${eslint}`, 'typescript-eslint@8.73.0', 'typescript@6.0.3'];
  const { status, stderr } = run(folder, ['npm', 'install', ...FLAGS, ...tarballs.files, ...tools]);
  if (status !== 0) throw new Error(`the example could not be installed: ${stderr}`);
  return folder;
}

/** Runs a command in a folder. */
export function run(cwd: string, [command = '', ...args]: readonly string[]): ProgramRun {
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: cleanEnv({}),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}
