/**
 * Compares what the command and the ESLint plugin find in the JavaScript and TypeScript of real repositories:
 *
 *     node scripts/compare-eslint.js FOLDER…
 *
 * Needs the built packages. Ends with 1 where they differ.
 */
import path from 'node:path';
import parser from '@typescript-eslint/parser';
import { ESLint } from 'eslint';
import leaklint from '../packages/eslint-plugin/dist/index.js';
import { scan } from '../packages/scanner/dist/index.js';

const CODE = /\.(?:[cm]?[jt]s|[jt]sx)$/;

/** @typedef {{ path: string, check: string, line: number, column: number, endLine: number, endColumn: number }} Place */

for (const folder of process.argv.slice(2)) await compare(path.resolve(folder));

/** @param {string} folder */
async function compare(folder) {
  const [command, { places, unread, files }] = [await placesOfCommand(folder), await placesOfEslint(folder)];
  const expected = new Set(oneReportEach(command.filter((place) => !unread.has(place.path))).map(describe));
  const found = new Set(places.map(describe));
  const missing = [...expected].filter((place) => !found.has(place));
  const extra = [...found].filter((place) => !expected.has(place));
  console.log(
    `${path.basename(folder)}: ${files} files, command ${expected.size}, ESLint ${found.size}, unread ${unread.size}`,
  );
  for (const place of missing) console.log(`  only the command: ${place}`);
  for (const place of extra) console.log(`  only ESLint:      ${place}`);
  if (missing.length + extra.length > 0) process.exitCode = 1;
}

/**
 * @param {string} folder
 * @returns {Promise<Place[]>}
 */
async function placesOfCommand(folder) {
  const { findings } = await scan({ paths: [folder], cwd: folder, files: 'all', baseline: false });
  const inCode = findings.filter(({ location }) => CODE.test(location.path));
  return inCode.map(({ kind, ruleId, location: { startLine: line, startColumn: column, ...location } }) => {
    return { ...location, check: kind === 'secret' ? 'hardcoded-secret' : ruleId, line, column };
  });
}

/** @param {string} folder */
async function placesOfEslint(folder) {
  const eslint = new ESLint({
    cwd: folder,
    overrideConfigFile: true,
    ignore: false,
    errorOnUnmatchedPattern: false,
    overrideConfig: [
      leaklint.configs.strict,
      {
        files: ['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}'],
        languageOptions: { parser, parserOptions: { ecmaFeatures: { jsx: true } } },
        linterOptions: { noInlineConfig: true },
      },
    ],
  });
  const results = await eslint.lintFiles(['**/*.{js,jsx,mjs,cjs,ts,tsx,mts,cts}']);
  const unread = new Set();
  const places = results.flatMap(({ filePath, messages }) =>
    messages.flatMap(({ fatal, ruleId, line, column, endLine = line, endColumn = column }) => {
      const name = path.relative(folder, filePath);
      // What the parser does not take, ESLint does not lint; the command goes on as far as it can.
      if (fatal === true) unread.add(name);
      return ruleId === null
        ? []
        : { path: name, check: ruleId.replace('leaklint/no-', ''), line, column, endLine, endColumn };
    }),
  );
  return { places, unread, files: results.length };
}

/**
 * A secret that is a default, or part of an address, is one report in an editor.
 * @param {Place[]} places
 */
function oneReportEach(places) {
  const spoken = places.filter(({ check }) => check === 'secret-fallback' || check === 'secret-in-url');
  return places.filter(({ check, ...a }) => {
    const isTold = spoken.some((b) => a.path === b.path && isBefore(a, b) && isBefore(b, a));
    return check !== 'hardcoded-secret' || !isTold;
  });
}

/**
 * Whether one begins before the other ends.
 * @param {Omit<Place, 'check'>} a
 * @param {Omit<Place, 'check'>} b
 */
function isBefore(a, b) {
  return a.line < b.endLine || (a.line === b.endLine && a.column < b.endColumn);
}

/** @param {Place} place */
function describe(place) {
  return `${place.path}:${place.line}:${place.column}-${place.endLine}:${place.endColumn} ${place.check}`;
}
