/** Builds everything: modules and declarations of each package, the rule pack, the bundled command. */
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { buildPack } from './build/build-pack.js';
import { bundleCommand } from './build/bundle-command.js';
import { compile } from './build/compile.js';
import { shipGrammars } from './build/ship-grammars.js';
import { BUILD_STAMP, buildFingerprint } from './set-up/build-fingerprint.js';

const STEPS = {
  rules: () => compile('rules'),
  // The pack is made by the compiled rules, and the scanner's types need the pack's.
  pack: buildPack,
  packages: () => compile('packages/scanner', 'packages/eslint-plugin', 'packages/pre-commit-hook'),
  grammars: shipGrammars,
  command: bundleCommand,
};

// A type error must not keep a developer from trying the command: every step runs, and any failure fails the build.
const fingerprint = buildFingerprint();
rmSync(BUILD_STAMP, { force: true });
/** @type {string[]} */
const failed = [];
for (const [name, step] of Object.entries(STEPS)) {
  try {
    await step();
  } catch (error) {
    failed.push(name);
    console.error(`build: ${name}:`, error instanceof Error ? (error.cause ?? error.message) : error);
  }
}
if (failed.length > 0) {
  process.exitCode = 1;
} else {
  mkdirSync(dirname(BUILD_STAMP), { recursive: true });
  writeFileSync(BUILD_STAMP, fingerprint);
}
