import { existsSync, readFileSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { runNode, type ProgramRun } from '../../helpers/run-node.ts';
import { workspaceCopy } from '../../helpers/workspace-copy.ts';
import { writeFiles } from '../../helpers/write-files.ts';

/** Installs nothing, but leaves the traces of npm; the noise on stdout must not reach the caller. */
const NPM = `
const fs = require('node:fs');
fs.appendFileSync('npm.log', process.argv.slice(2).join(' ') + '\\n');
console.log('added 999 packages');
if (process.env.NPM_FAILS) process.exit(1);
fs.mkdirSync('node_modules', { recursive: true });
fs.writeFileSync('node_modules/.package-lock.json', '{}');
`;

/** Builds nothing, but leaves the traces of a build. */
const BUILD = `
import fs from 'node:fs';
import { BUILD_STAMP, buildFingerprint } from './set-up/build-fingerprint.js';
fs.appendFileSync('build.log', 'build\\n');
console.log('noise of the build');
if (process.env.BUILD_FAILS) process.exit(1);
for (const folder of ['packages/scanner/bin/bundle', 'packages/scanner/dist', 'rules/dist']) fs.mkdirSync(folder, { recursive: true });
for (const file of ['packages/scanner/dist/index.js', 'rules/dist/index.js']) fs.writeFileSync(file, '');
fs.copyFileSync('command.cjs', 'packages/scanner/bin/bundle/core.cjs');
fs.mkdirSync('.cache', { recursive: true });
fs.writeFileSync(BUILD_STAMP, buildFingerprint());
`;

/** Says where and with what it was run. */
const COMMAND = `
module.exports = () => {
  console.log(JSON.stringify({ cwd: process.cwd(), args: process.argv.slice(2) }));
  process.exitCode = Number(process.env.COMMAND_ENDS_WITH ?? 0);
};
`;

const SOURCES = [
  'scripts',
  'package.json',
  'package-lock.json',
  'packages/scanner/bin',
  'packages/scanner/package.json',
];

/** A clone in which `npm ci`, the build and the command are quick stand-ins that leave traces. */
export interface FreshClone {
  readonly dir: string;
  readonly bootstrap: (args: readonly string[], env?: Readonly<Record<string, string>>) => ProgramRun;
  /** How often each step has run so far. */
  readonly steps: () => { readonly npm: number; readonly build: number };
  readonly write: (files: Readonly<Record<string, string>>) => void;
  /** Makes a file older than everything else. */
  readonly makeOld: (path: string) => void;
}

/** Makes a clone in which nothing was installed or built yet. */
export function freshClone(): FreshClone {
  const dir = workspaceCopy(...SOURCES);
  const write: FreshClone['write'] = (files) => writeFiles(dir, files);
  write({ 'scripts/build.js': BUILD, 'command.cjs': COMMAND, 'rules/src/index.ts': '' });
  write({ 'npm-package/package.json': '{"type":"commonjs"}', 'npm-package/npm-cli.js': NPM });
  const count = (log: string): number =>
    existsSync(join(dir, log)) ? readFileSync(join(dir, log), 'utf8').trimEnd().split('\n').length : 0;
  return {
    dir,
    write,
    bootstrap: (args, env = {}) =>
      runNode(['scripts/bootstrap.js', ...args], {
        cwd: dir,
        env: { npm_execpath: join(dir, 'npm-package/npm-cli.js'), ...env },
      }),
    steps: () => ({ npm: count('npm.log'), build: count('build.log') }),
    makeOld: (path) => utimesSync(join(dir, path), 1, 1),
  };
}
