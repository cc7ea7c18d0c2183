/**
 * Writes every generated file of the repository; with `--check` writes nothing and fails when one is stale.
 *
 * A generator is a module in scripts/generators/ that exports `files()`: a map from paths (relative to the repository's
 * root) to contents. Contents are formatted as the rest of the repository is. Names as arguments run only those
 * generators.
 */
import { readdirSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { generatedFiles } from './generate/generated-files.js';
import { isFresh, write } from './generate/on-disk.js';
import { inRoot } from './paths.js';

const { values, positionals } = parseArgs({ options: { check: { type: 'boolean' } }, allowPositionals: true });
const known = readdirSync(inRoot('scripts/generators'))
  .filter((file) => file.endsWith('.js'))
  .map((file) => file.slice(0, -3));
const unknown = positionals.filter((name) => !known.includes(name));
if (unknown.length > 0) throw new Error(`no generator '${unknown.join("', '")}'; there are ${known.join(', ')}`);

const files = await generatedFiles(positionals.length > 0 ? positionals : known);
const stale = [...files].filter(([path, content]) => !isFresh(path, content));
if (values.check !== true) {
  for (const [path, content] of stale) write(path, content);
}
for (const [path] of stale) console.log(values.check === true ? `stale: ${path}` : `wrote ${path}`);
if (values.check === true && stale.length > 0) {
  console.log('run `npm run generate`');
  process.exitCode = 1;
}
