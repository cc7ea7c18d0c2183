import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { cleanEnv } from '../../helpers/clean-env.ts';
import { ROOT } from '../../helpers/workspace-copy.ts';

/** The major versions of Node that leaklint supports. */
export const NODE_MAJORS = [20, 22, 24] as const;

/** Stays between runs: a Node is 190 MB. */
const FOLDER = join(ROOT, '.cache/node-versions');

/** The folder of a Node executable of the given major version; npm has one for each platform. */
export function nodeFolder(major: number): string {
  const folder = join(FOLDER, 'node_modules', `node-${major}`, 'bin');
  if (!existsSync(folder)) install();
  return folder;
}

function install(): void {
  mkdirSync(FOLDER, { recursive: true });
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const packages = NODE_MAJORS.map((major) => `node-${major}@npm:node-${platform}-${process.arch}@${major}`);
  const flags = ['--prefix', FOLDER, '--no-save', '--prefer-offline', '--ignore-scripts', '--no-audit', '--no-fund'];
  const { status, stderr } = spawnSync('npm', ['install', ...flags, ...packages], {
    cwd: FOLDER,
    env: cleanEnv(),
    encoding: 'utf8',
    shell: process.platform === 'win32',
  });
  if (status !== 0) throw new Error(`could not get other versions of Node from npm: ${stderr}`);
}
