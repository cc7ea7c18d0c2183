/**
 * What `npm start`, `npm test` and the other scripts call first: sets up what is missing or stale, then does the task.
 * Must work with nothing installed, so it imports only Node. All it says goes to stderr: stdout belongs to the task.
 */
import { pathToFileURL } from 'node:url';
import { inRoot } from './paths.js';
import { build, ensureBuilt } from './set-up/ensure-built.js';
import { ensureInstalled } from './set-up/ensure-installed.js';
import { SetUpError } from './set-up/set-up-error.js';

/** Exit code of "the scan failed": a set-up that failed must never look like findings or like a clean scan. */
const SET_UP_FAILED = 3;

/** @type {Record<string, string>} */
const PROGRAMS = {
  run: 'packages/scanner/bin/leaklint.cjs',
  test: 'scripts/test.js',
  check: 'scripts/check.js',
  generate: 'scripts/generate.js',
  'new-rule': 'scripts/new-rule.js',
  'new-eslint-rule': 'scripts/new-eslint-rule.js',
};

try {
  await doTask(process.argv[2] ?? '', process.argv.slice(3));
} catch (error) {
  if (!(error instanceof SetUpError)) throw error;
  console.error(`leaklint: ${error.message}`);
  process.exitCode = SET_UP_FAILED;
}

/**
 * @param {string} task
 * @param {string[]} args
 */
async function doTask(task, args) {
  const program = PROGRAMS[task];
  if (program === undefined && task !== 'build') throw new SetUpError(`unknown task '${task}'`);
  ensureInstalled();
  if (program === undefined) {
    build();
    return;
  }
  ensureBuilt();
  await runHere(inRoot(program), args);
}

/**
 * Runs a program in this very process, so that its exit code, signals and terminal need no passing on.
 * @param {string} file
 * @param {string[]} args
 */
async function runHere(file, args) {
  process.argv = [process.execPath, file, ...args];
  process.chdir(callersFolder());
  await import(pathToFileURL(file).href);
}

/** npm runs scripts in the repository's root, but `npm start -- scan .` means the folder where it was typed. */
function callersFolder() {
  const isStart = process.env['npm_lifecycle_event'] === 'start';
  return isStart ? (process.env['INIT_CWD'] ?? process.cwd()) : process.cwd();
}
