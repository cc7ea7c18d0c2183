import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { inRoot } from '../paths.js';
import { scanFolder } from './scan-folder.js';

/** @typedef {{ package: string, path: string, rule: string, count: number, why: string }} Decision */
/** @typedef {{ package: string, path: string, rule: string, line: number }} Alarm */

/**
 * Scans the packages; a finding that nobody decided on is an alarm.
 * @param {readonly { name: string, folder: string }[]} packages
 */
export function scoreNoise(packages) {
  /** @type {Decision[]} */
  const decisions = JSON.parse(readFileSync(inRoot('scripts/accuracy/noise.json'), 'utf8'));
  const left = new Map(decisions.map((of) => [keyOf(of), of.count]));
  /** @type {Alarm[]} */
  const undecided = [];
  let findings = 0;
  let lines = 0;
  for (const { name, folder } of packages) {
    lines += linesIn(folder);
    for (const { ruleId, location } of scanFolder(folder)) {
      findings++;
      const alarm = { package: name, path: location.path, rule: ruleId, line: location.startLine };
      const allowed = left.get(keyOf(alarm)) ?? 0;
      left.set(keyOf(alarm), allowed - 1);
      if (allowed <= 0) undecided.push(alarm);
    }
  }
  const linesAFinding = findings === 0 ? lines : Math.round(lines / findings);
  return { figures: { packages: packages.length, lines, findings, linesAFinding }, undecided };
}

/** @param {{ package: string, path: string, rule: string }} of */
function keyOf(of) {
  return `${of.package} ${of.path} ${of.rule}`;
}

/** @param {string} folder */
function linesIn(folder) {
  let lines = 0;
  for (const entry of readdirSync(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const bytes = readFileSync(join(entry.parentPath, entry.name));
    if (bytes.subarray(0, 8192).includes(0)) continue;
    for (let at = bytes.indexOf(10); at !== -1; at = bytes.indexOf(10, at + 1)) lines++;
  }
  return lines;
}
