import { spawnSync } from 'node:child_process';
import { readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inRoot } from '../paths.js';

const FLAGS = ['--files', 'all', '--no-baseline', '--no-checks', '--format', 'json', '--output'];

/**
 * Scans a folder with the built command; paths of findings are relative to it.
 * @param {string} folder
 * @param {readonly string[]} [flags]
 * @returns {any[]} findings
 */
export function scanFolder(folder, flags = []) {
  const report = join(tmpdir(), `leaklint-accuracy-${String(process.pid)}.json`);
  const command = [inRoot('packages/scanner/bin/leaklint.cjs'), 'scan', '.', ...flags, ...FLAGS, report];
  const { status, stderr } = spawnSync(process.execPath, command, { cwd: folder, encoding: 'utf8' });
  if (status !== 0 && status !== 1) throw new Error(`leaklint ended with ${String(status)}: ${stderr.slice(-300)}`);
  const { findings } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  return findings;
}
