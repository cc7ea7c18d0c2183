import { pathToFileURL } from 'node:url';
import { inRoot } from '../paths.js';
import { createRandom } from './random.js';

/** @param {string} module */
function built(module) {
  return import(pathToFileURL(inRoot(`rules/dist/${module}`)).href);
}

/**
 * The built-in rules and so many generated ones, each with a keyword and a format of its own.
 * @param {number} count
 */
export async function grownPack(count) {
  const [{ pack }, { compilePack, mergePacks }, { parseRuleFile }] = await Promise.all(
    ['generated/pack.js', 'compile.js', 'parse.js'].map(built),
  );
  const random = createRandom(7);
  const letters = () => Array.from({ length: 5 }, () => String.fromCharCode(97 + random(26))).join('');
  const rules = Array.from({ length: count }, (_, index) => {
    const keyword = `${letters()}${String(index)}_`;
    return {
      id: `grown-token-${String(index)}`,
      name: 'Grown token',
      severity: 'high',
      confidence: 'high',
      keywords: [keyword],
      pattern: `(?<secret>${keyword}[A-Za-z0-9]{${String(20 + (index % 30))}})`,
    };
  });
  const parsed = parseRuleFile(JSON.stringify({ provider: 'grown', rules }), 'grown.json', { custom: true });
  return mergePacks(pack, compilePack(parsed.rules));
}
