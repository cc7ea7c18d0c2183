/**
 * Times the ESLint plugin on a project, beside a typed run of typescript-eslint and beside the rules of other plugins
 * that look for secrets:
 *
 *     node scripts/bench-eslint.js [--runs N] [FOLDER]
 *
 * The folder has a tsconfig.json; without one given, it is the scanner. Needs the built packages; the other plugins are
 * installed into a folder of their own, from the registry. Times are those of `TIMING=all`, and only ratios count.
 */
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { inRoot } from './paths.js';

const PEERS = ['eslint-plugin-no-secrets', 'eslint-plugin-sonarjs'];
const PEER_RULES = [
  'no-secrets/no-secrets',
  'sonarjs/no-hardcoded-passwords',
  'sonarjs/no-hardcoded-secrets',
  'sonarjs/hardcoded-secret-signatures',
];
const MOST_OUTPUT = 1 << 28;

const { values, positionals } = parseArgs({
  options: { runs: { type: 'string', default: '3' } },
  allowPositionals: true,
});
const project = path.resolve(positionals[0] ?? inRoot('packages/scanner'));
const folder = inRoot('.cache/bench-eslint');
installPeers();
const config = writeConfig();
report(Array.from({ length: Number(values.runs) }, () => lint(config)).reduce(best));

function installPeers() {
  if (PEERS.every((name) => existsSync(path.join(folder, 'node_modules', name)))) return;
  mkdirSync(folder, { recursive: true });
  writeFileSync(path.join(folder, 'package.json'), '{ "private": true }\n');
  const options = ['--no-audit', '--no-fund', '--ignore-scripts', '--legacy-peer-deps'];
  execFileSync('npm', ['install', ...options, ...PEERS], { cwd: folder, stdio: 'inherit' });
}

/** One run of everything: rules are timed one by one, so they are compared under the same load. */
function writeConfig() {
  const file = path.join(folder, 'eslint.config.mjs');
  const url = (/** @type {string[]} */ ...parts) => JSON.stringify(pathToFileURL(inRoot(...parts)).href);
  const rules = Object.fromEntries(PEER_RULES.map((rule) => [rule, 'error']));
  writeFileSync(
    file,
    `import tseslint from ${url('node_modules/typescript-eslint/dist/index.js')};
import leaklint from ${url('packages/eslint-plugin/dist/index.js')};
import noSecrets from 'eslint-plugin-no-secrets';
import sonarjs from 'eslint-plugin-sonarjs';

export default [
  { ignores: ['**/dist/**', '**/build/**', '**/*.d.ts', '**/*.js', '**/*.cjs', '**/*.mjs'] },
  ...tseslint.configs.recommendedTypeChecked,
  {
    files: ['**/*.ts', '**/*.tsx'],
    languageOptions: { parserOptions: { projectService: true, tsconfigRootDir: ${JSON.stringify(project)} } },
    linterOptions: { noInlineConfig: true },
  },
  { ...leaklint.configs.strict, files: ['**/*.ts', '**/*.tsx'] },
  { files: ['**/*.ts', '**/*.tsx'], plugins: { 'no-secrets': noSecrets, sonarjs }, rules: ${JSON.stringify(rules)} },
];
`,
  );
  return file;
}

/** @param {string} file */
function lint(file) {
  const start = performance.now();
  const args = [inRoot('node_modules/eslint/bin/eslint.js'), '--config', file, '--quiet', '--format', 'json', 'src'];
  const { stdout, stderr } = spawnSync(process.execPath, args, {
    cwd: project,
    encoding: 'utf8',
    maxBuffer: MOST_OUTPUT,
    env: { ...process.env, TIMING: 'all' },
  });
  const rules = new Map();
  for (const [, rule, time] of stdout.matchAll(/^(\S+)\s*\|\s*([\d.]+)\s*\|\s*[\d.]+%$/gm))
    rules.set(rule, Number(time));
  if (rules.size === 0) throw new Error(`ESLint did not run:\n${stderr}${stdout.slice(0, 2000)}`);
  return { rules, total: performance.now() - start };
}

/**
 * What else the machine does makes a run slower, never quicker: the shortest time of each rule counts.
 * @typedef {{ total: number, rules: Map<string, number> }} Run
 * @param {Run} a
 * @param {Run} b
 */
function best(a, b) {
  const rules = [...a.rules].map(
    ([rule, time]) => /** @type {const} */ ([rule, Math.min(time, b.rules.get(rule) ?? time)]),
  );
  return { total: Math.min(a.total, b.total), rules: new Map(rules) };
}

/**
 * @param {{ rules: Map<string, number> }} run
 * @param {string} prefix
 */
function sum({ rules }, prefix) {
  return [...rules].filter(([rule]) => rule.startsWith(prefix)).reduce((all, [, time]) => all + time, 0);
}

/** @param {{ total: number, rules: Map<string, number> }} run */
function report(run) {
  const ours = sum(run, 'leaklint/');
  const peers = sum(run, 'no-secrets/') + sum(run, 'sonarjs/');
  const typed = run.total - ours - peers;
  console.log(`project                              ${path.relative(process.cwd(), project) || '.'}`);
  for (const [rule, time] of run.rules)
    if (!rule.startsWith('@')) console.log(`${rule.padEnd(36)} ${time.toFixed(0)} ms`);
  console.log(`typed run without these rules        ${typed.toFixed(0)} ms`);
  console.log(`leaklint, of the typed run           ${((100 * ours) / typed).toFixed(1)} %`);
  console.log(`leaklint, of the other plugins' rules ${((100 * ours) / peers).toFixed(1)} %`);
}
