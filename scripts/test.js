/** Runs every test, or those of the given files; the last line is `N passed, N failed`. */
import { parseCLI, startVitest } from 'vitest/node';
import { root } from './paths.js';
import { summary } from './check/summary.js';

const { filter, options } = parseCLI(['vitest', 'run', ...process.argv.slice(2)]);
const vitest = await startVitest('test', filter, { root, ...options, watch: false });
const modules = vitest.state.getTestModules();
// With `-t` the tests of other names are not meant to run.
const isMeant = (/** @type {import('vitest/node').TestCase} */ test) =>
  options.testNamePattern === undefined || test.result().state !== 'skipped';
const tests = modules.flatMap((module) => [...module.children.allTests()]).filter(isMeant);
const passed = tests.filter((test) => test.result().state === 'passed').length;
// A file that does not load has no tests that could fail, and a skipped test proves nothing: both count as failed.
const brokenFiles = modules.filter((module) => module.errors().length > 0).length;
const failed = tests.length - passed + brokenFiles + vitest.state.getUnhandledErrors().length;
await vitest.close();
if (passed + failed === 0) console.error('no tests were found');
if (failed > 0 || passed === 0) process.exitCode = 1;
console.log(summary(passed, failed));
