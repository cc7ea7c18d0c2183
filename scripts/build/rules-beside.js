import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inRoot } from '../paths.js';

const PACK = inRoot('rules/dist/generated/pack.js');
/** The largest parts, which are read from a file. */
const BESIDE = [/\b(rulesJson): ("(?:[^"\\]|\\.)*")/, /\b(tables): ("(?:[^"\\]|\\.)*")/];
/** What is parsed only when a keyword is met. */
const LATER = [
  /\b(keywords): (JSON\.parse\("(?:[^"\\]|\\.)*"\))/,
  /\b(keywordRules): (JSON\.parse\("(?:[^"\\]|\\.)*"\))/,
];

/**
 * Keeps the largest parts of the pack, the rules' texts and the tables of keywords, in files of their own beside the
 * bundle: most scans of a commit meet no keyword, and then nothing reads the texts; and V8 need not take in the tables
 * with the code. `assets` is filled with those files, by name.
 * @param {Map<string, string>} assets
 * @returns {import('esbuild').Plugin}
 */
export function rulesBeside(assets) {
  return {
    name: 'rules-beside',
    setup(build) {
      build.onLoad({ filter: /[\\/]rules[\\/]dist[\\/]generated[\\/]pack\.js$/ }, () => {
        let module = readFileSync(PACK, 'utf8');
        for (const each of BESIDE)
          module = replaceWithGetter(module, each, (value) => toFile(JSON.parse(value), assets));
        for (const each of LATER) module = replaceWithGetter(module, each, (value) => value);
        return { contents: `import { readFileSync } from 'node:fs';\nconst made = {};\n${module}`, loader: 'js' };
      });
    },
  };
}

/**
 * @param {string} module
 * @param {RegExp} property
 * @param {(value: string) => string} make the expression that the getter evaluates once
 */
function replaceWithGetter(module, property, make) {
  const [, name = '', value = ''] = property.exec(module) ?? [];
  if (name === '') throw new Error(`the pack has nothing like ${property.source}`);
  return module.replace(property, () => `get ${name}() { return made.${name} ??= ${make(value)}; }`);
}

/**
 * @param {string} text
 * @param {Map<string, string>} assets
 */
function toFile(text, assets) {
  const name = `rules-${createHash('sha256').update(text).digest('hex').slice(0, 12)}.txt`;
  assets.set(name, text);
  // Node reads UTF-8 in pieces of 8 kB, and other texts at once.
  const encoding = /^[\0-\x7f]*$/.test(text) ? 'latin1' : 'utf8';
  return `readFileSync(import.meta.dirname + '/${name}', '${encoding}')`;
}
