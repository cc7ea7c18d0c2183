import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { ROOT } from '../../helpers/workspace-copy.ts';
import { writeFiles } from '../../helpers/write-files.ts';
import type { HookedRepo } from './hooked-repo.ts';

/** Tools of others, beside our packed packages, as a project would have them. */
export interface InstalledTools {
  readonly nodeModules: string;
  readonly remove: () => void;
}

/** Installs tools from npm, and our packages as they would be published; once for all tests of a file. */
export function installTools(...tools: readonly string[]): InstalledTools {
  const base = mkdtempSync(join(realpathSync(tmpdir()), 'leaklint-tools-'));
  const [dir, tarballs] = [join(base, 'project'), join(base, 'tarballs')];
  writeFiles(dir, { 'package.json': '{"private": true}\n' });
  mkdirSync(tarballs);
  run('npm', ['pack', '--workspaces', '--pack-destination', tarballs], ROOT);
  const ours = readdirSync(tarballs).filter((name) => !name.includes('eslint'));
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  run('npm', ['install', ...flags, ...tools, ...ours.map((name) => join(tarballs, name))], dir);
  return {
    nodeModules: join(dir, 'node_modules'),
    remove: () => rmSync(base, { recursive: true, force: true, maxRetries: 3 }),
  };
}

/** Gives a repository the installed packages. */
export function useTools({ dir }: HookedRepo, { nodeModules }: InstalledTools): void {
  symlinkSync(nodeModules, join(dir, 'node_modules'), 'junction');
  writeFiles(dir, { '.git/info/exclude': 'node_modules\n' });
}

/** Runs a program that must succeed. */
export function run(
  program: string,
  args: readonly string[],
  cwd: string,
  env: Readonly<Record<string, string>> = {},
): string {
  const { status, stdout, stderr, error } = spawnSync(program, [...args], {
    cwd,
    env: cleanEnv(env),
    encoding: 'utf8',
  });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`${program} ${args.join(' ')}: ${stdout}${stderr}`);
  return stdout;
}
