import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { inRoot } from '../paths.js';

const PACK = inRoot('rules/dist/generated/pack.js');
const RULES = /\brulesJson: ("(?:[^"\\]|\\.)*")/;

/**
 * Keeps the rules' texts, the largest part of the pack, in a file of their own beside the bundle: most scans of a commit
 * meet no keyword, and then nothing reads them. `assets` is filled with that file, by its name.
 * @param {Map<string, string>} assets
 * @returns {import('esbuild').Plugin}
 */
export function rulesBeside(assets) {
  return {
    name: 'rules-beside',
    setup(build) {
      build.onLoad({ filter: /[\\/]rules[\\/]dist[\\/]generated[\\/]pack\.js$/ }, () => {
        const module = readFileSync(PACK, 'utf8');
        const literal = RULES.exec(module)?.[1];
        if (literal === undefined) throw new Error('the pack has no rulesJson');
        const rules = JSON.parse(literal);
        const name = `rules-${createHash('sha256').update(rules).digest('hex').slice(0, 12)}.json`;
        assets.set(name, rules);
        const getter = `get rulesJson() { return text ??= readFileSync(import.meta.dirname + '/${name}', 'utf8'); }`;
        const contents = `import { readFileSync } from 'node:fs';\nlet text;\n${module.replace(RULES, () => getter)}`;
        return { contents, loader: 'js' };
      });
    },
  };
}
