/**
 * Holds leaklint against the real detect-secrets: `node scripts/verify-detect-secrets.js FOLDER…`, each the root of a
 * repository, which is copied first. Every finding on a line that detect-secrets names must be suppressed by its
 * baseline. Needs Python and PyPI; docs/baseline.md has the figures.
 */
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { inRoot } from './paths.js';

const VERSION = '1.5.0';
const LARGEST_OUTPUT = 1 << 28;

/**
 * @typedef {{ path: string, startLine: number, endLine: number }} Location
 * @typedef {{ ruleId: string, location: Location }} Finding
 */

const folder = mkdtempSync(join(tmpdir(), 'leaklint-detect-secrets-'));
try {
  const program = installDetectSecrets();
  const missed = process.argv.slice(2).reduce((sum, repository) => sum + verify(resolve(repository), program), 0);
  process.exitCode = missed === 0 ? 0 : 1;
} finally {
  rmSync(folder, { recursive: true, force: true });
}

function installDetectSecrets() {
  const bin = join(folder, 'venv', process.platform === 'win32' ? 'Scripts' : 'bin');
  execFileSync('python3', ['-m', 'venv', join(folder, 'venv')], { stdio: 'inherit' });
  execFileSync(join(bin, 'pip'), ['install', '--quiet', `detect-secrets==${VERSION}`], { stdio: 'inherit' });
  return join(bin, 'detect-secrets');
}

/**
 * @param {string} repository
 * @param {string} program
 * @returns {number} how many findings of both tools are reported all the same
 */
function verify(repository, program) {
  const copy = mkdtempSync(join(folder, 'copy-'));
  execFileSync('git', ['clone', '--quiet', '--', repository, copy]);
  rmSync(join(copy, '.secrets.baseline'), { force: true });
  const text = execFileSync(program, ['scan'], { cwd: copy, encoding: 'utf8', maxBuffer: LARGEST_OUTPUT });
  writeFileSync(join(copy, '.secrets.baseline'), text);
  const lines = linesOf(JSON.parse(text));
  const both = scan(copy, ['--no-baseline']).filter(({ location }) => isNamed(location, lines));
  const left = new Set(scan(copy, ['--baseline', '.secrets.baseline']).map((finding) => JSON.stringify(finding)));
  const missed = both.filter((finding) => left.has(JSON.stringify(finding)));
  console.log(
    `${repository}: ${lines.size} lines of detect-secrets, ${both.length} findings of both, ${missed.length} missed`,
  );
  for (const { ruleId, location } of missed) console.log(`  ${location.path}:${location.startLine} ${ruleId}`);
  return missed.length;
}

/**
 * @param {{ results: Record<string, { line_number: number }[]> }} baseline
 * @returns {Set<string>}
 */
function linesOf({ results }) {
  return new Set(
    Object.entries(results).flatMap(([path, found]) => found.map((each) => `${path}:${each.line_number}`)),
  );
}

/**
 * @param {Location} location
 * @param {Set<string>} lines
 */
function isNamed({ path, startLine, endLine }, lines) {
  for (let line = startLine; line <= endLine; line++) if (lines.has(`${path}:${line}`)) return true;
  return false;
}

/**
 * @param {string} cwd
 * @param {string[]} flags
 * @returns {Finding[]}
 */
function scan(cwd, flags) {
  const report = join(folder, 'report.json');
  try {
    execFileSync(
      process.execPath,
      [inRoot('packages/scanner/bin/leaklint.cjs'), 'scan', '-q', '-f', `json=${report}`, ...flags],
      { cwd, stdio: 'ignore' },
    );
  } catch {
    // Findings end with 1; a scan that failed wrote no report.
  }
  const { findings } = JSON.parse(readFileSync(report, 'utf8'));
  rmSync(report);
  return findings.map((/** @type {Finding} */ { ruleId, location }) => ({ ruleId, location }));
}
