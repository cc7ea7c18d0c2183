/**
 * Counts what the code checks find in folders: `node scripts/precision.js FOLDER…`. Prints a line for each folder, and
 * with `--list` each finding with its line, for a reviewer to judge. The judgements stand in docs/precision.md.
 */
import { spawnSync } from 'node:child_process';
import { basename } from 'node:path';
import { inRoot } from './paths.js';

const COMMAND = inRoot('packages/scanner/bin/leaklint.cjs');

const folders = process.argv.slice(2).filter((word) => !word.startsWith('--'));
const isListed = process.argv.includes('--list');
if (folders.length === 0) {
  console.error('usage: node scripts/precision.js [--list] FOLDER…');
  process.exitCode = 2;
}
for (const folder of folders) report(folder);

/** @param {string} folder */
function report(folder) {
  const found = codeFindings(folder);
  console.log(`${basename(folder)}: ${countsOf(found)}`);
  if (!isListed) return;
  for (const { ruleId, confidence, location } of found)
    console.log(`  ${ruleId} ${confidence} ${location.path}:${String(location.startLine)}`);
}

/**
 * @typedef {{ ruleId: string, kind: string, confidence: string, location: { path: string, startLine: number } }} Finding
 * @param {string} folder
 * @returns {Finding[]}
 */
function codeFindings(folder) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [COMMAND, 'scan', '--format', 'json', '.'], {
    cwd: folder,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  if (status !== 0 && status !== 1) throw new Error(`${folder}: ${stderr.slice(0, 500)}`);
  /** @type {{ findings: Finding[] }} */
  const { findings } = JSON.parse(stdout);
  return findings.filter(({ kind }) => kind === 'code');
}

/**
 * Counts by check; those of low confidence (tests) stand behind a plus.
 * @param {Finding[]} found
 */
function countsOf(found) {
  const rules = [...new Set(found.map(({ ruleId }) => ruleId))].sort();
  const words = rules.map((rule) => {
    const own = found.filter(({ ruleId }) => ruleId === rule);
    const low = own.filter(({ confidence }) => confidence === 'low').length;
    return `${rule} ${String(own.length - low)}${low === 0 ? '' : `+${String(low)}`}`;
  });
  return words.join(', ') || 'nothing';
}
