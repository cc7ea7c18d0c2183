/**
 * Runs every guard of the project, or those that are named; the last line is `N passed, N failed`.
 * A guard is an npm script of package.json that ends with 0 when all is well.
 */
import { availableParallelism } from 'node:os';
import { runGuard } from './check/run-guard.js';
import { summary } from './check/summary.js';

const GUARDS = ['format', 'generated', 'types', 'lint', 'import-law', 'knip', 'packages', 'self'].map(
  (name) => `check:${name}`,
);

const names = process.argv.slice(2);
const waiting = names.length > 0 ? names.map((name) => `check:${name.replace(/^check:/, '')}`) : [...GUARDS];
/** @type {boolean[]} */
const results = [];
await Promise.all(Array.from({ length: Math.min(2, availableParallelism()) }, runGuards));
const passed = results.filter(Boolean).length;
if (passed < results.length) process.exitCode = 1;
console.log(summary(passed, results.length - passed));

async function runGuards() {
  for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) {
    results.push(await runGuard(name));
  }
}
