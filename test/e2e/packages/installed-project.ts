import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { delimiter, join } from 'node:path';
import { cleanEnv } from '../../helpers/clean-env.ts';
import type { ProgramRun } from '../../helpers/run-node.ts';
import { ROOT } from '../../helpers/workspace-copy.ts';
import { writeFiles } from '../../helpers/write-files.ts';

/** An otherwise empty project with the packed packages installed, as a user's project would be. */
export interface InstalledProject {
  readonly dir: string;
  readonly remove: () => void;
  /** Runs a command with the Node of `nodeFolder` first in the PATH. */
  readonly run: (command: string, args: readonly string[], nodeFolder?: string) => ProgramRun;
}

/** Packs every workspace and installs the tarballs. */
export function installedProject(files: Readonly<Record<string, string>>): InstalledProject {
  const base = mkdtempSync(join(realpathSync(tmpdir()), 'leaklint-packages-'));
  const [dir, tarballs] = [join(base, 'project'), join(base, 'tarballs')];
  writeFiles(dir, { 'package.json': '{"private": true, "type": "module"}\n', ...files });
  mkdirSync(tarballs);
  expectGood(runIn(ROOT, ['npm', 'pack', '--workspaces', '--pack-destination', tarballs]));
  const flags = ['--prefer-offline', '--no-audit', '--no-fund', '--legacy-peer-deps'];
  expectGood(runIn(dir, ['npm', 'install', ...flags, ...readdirSync(tarballs).map((name) => join(tarballs, name))]));
  // ESLint is the user's own; ours will do, and is here already.
  symlinkSync(join(ROOT, 'node_modules/eslint'), join(dir, 'node_modules/eslint'), 'junction');
  return {
    dir,
    run: (command, args, nodeFolder) => runIn(dir, [command, ...args], nodeFolder),
    remove: () => rmSync(base, { recursive: true, force: true, maxRetries: 3 }),
  };
}

function expectGood({ status, stderr }: ProgramRun): void {
  if (status !== 0) throw new Error(`the packages could not be packed and installed: ${stderr}`);
}

function runIn(cwd: string, [command = '', ...args]: readonly string[], nodeFolder = ''): ProgramRun {
  const path = [nodeFolder, process.env['PATH'] ?? ''].filter((part) => part !== '').join(delimiter);
  const { status, stdout, stderr, error } = spawnSync(command, args, {
    cwd,
    env: cleanEnv({ PATH: path }),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (error !== undefined) throw error;
  return { status, stdout, stderr };
}
