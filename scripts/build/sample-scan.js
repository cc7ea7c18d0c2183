import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../paths.js';

/** What people run all day: a scan of a folder, of what is staged, and the hook. */
export const SAMPLES = ['folder', 'staged', 'hook'];

/**
 * Runs a command on a small repository, as a typical scan: what that takes of the bundle is what every scan takes.
 * @param {object} sample
 * @param {string} sample.preload a script for Node to run first
 * @param {string} sample.command
 * @param {boolean} sample.isLeaky whether there is something to find
 * @param {string} sample.what one of the samples
 */
export function sampleScan({ preload, command, isLeaky, what }) {
  const folder = mkdtempSync(join(tmpdir(), 'leaklint-sample-'));
  try {
    // Without git it is a plain folder, and a scan of that takes less.
    spawnSync('git', ['init', '--quiet', folder], { stdio: 'ignore' });
    const password = createHash('sha256').update('sample').digest('base64url').slice(0, 24);
    writeFileSync(join(folder, 'app.env'), isLeaky ? `DATABASE_PASSWORD=${password}\n` : 'ANSWER=42\n');
    // Words that speak of secrets are in most commits; secrets are not.
    writeFileSync(join(folder, 'notes.txt'), 'password: ask the team\napi_key = ${API_KEY}\n');
    // Code that no check has to parse, as most of it is.
    writeFileSync(
      join(folder, 'add.ts'),
      'export function add(left: number, right: number) {\n  return left + right;\n}\n',
    );
    writeFileSync(join(folder, 'add.py'), 'def add(left, right):\n    return left + right\n');
    if (what !== 'folder') spawnSync('git', ['add', '--all'], { cwd: folder, stdio: 'ignore' });
    const target = what === 'staged' ? '--staged' : '.';
    const scan = ['scan', target, '--format', 'pretty', '--format', `json=${join(folder, 'report.json')}`];
    const args = what === 'hook' ? ['hook', 'run', 'pre-commit'] : scan;
    const { status, stderr } = spawnSync(process.execPath, ['--require', preload, command, ...args], {
      cwd: folder,
      env: { ...process.env, FORCE_COLOR: '1' },
      encoding: 'utf8',
    });
    if (status !== (isLeaky ? 1 : 0)) throw new Error(`a sample scan ended with ${status}: ${stderr}`);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/**
 * Runs a command on parts of this very repository, on one thread: much to look at, of many kinds.
 * @param {object} sample
 * @param {string} sample.preload a script for Node to run first
 * @param {string} sample.command
 */
export function scanRepository({ preload, command }) {
  const folders = ['docs', 'packages/scanner/test', 'scripts', 'test'];
  const args = ['scan', ...folders, '--jobs', '1', '--no-baseline', '--quiet', '--format', 'jsonl'];
  const { status, stderr } = spawnSync(process.execPath, ['--require', preload, command, ...args], {
    cwd: inRoot(),
    stdio: ['ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  });
  if (status !== 0 && status !== 1) throw new Error(`a scan of the repository ended with ${status}: ${stderr}`);
}
