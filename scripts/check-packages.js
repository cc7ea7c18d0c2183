/** Packs every package as for publishing and has publint and attw look at the tarballs. */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packAll } from './packages/pack-all.js';
import { contentProblems } from './packages/content-problems.js';
import { inRoot } from './paths.js';

const folder = mkdtempSync(join(tmpdir(), 'leaklint-packages-'));
try {
  for (const tarball of packAll(folder)) check(tarball);
} finally {
  rmSync(folder, { recursive: true });
}

/** @param {import('./packages/pack-all.js').Tarball} tarball */
function check({ name, file, contents }) {
  console.log(`${name}: ${contents.length} files`);
  for (const problem of contentProblems(contents)) fail(`${name}: ${problem}`);
  if (!run('publint/src/cli.js', ['run', file, '--strict'])) fail(`${name}: publint`);
  // The packages are ESM only, and so are the resolvers that they are made for.
  if (!run('@arethetypeswrong/cli/dist/index.js', [file, '--profile', 'esm-only'])) fail(`${name}: attw`);
}

/** @param {string} problem */
function fail(problem) {
  console.error(problem);
  process.exitCode = 1;
}

/**
 * @param {string} program
 * @param {string[]} args
 */
function run(program, args) {
  return spawnSync(process.execPath, [inRoot('node_modules', program), ...args], { stdio: 'inherit' }).status === 0;
}
