import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { inRoot } from '../paths.js';

const LIST = 'rules/ids.txt';

/** Every id that a rule ever had: baselines and pragmas name them, so none is taken off the list, nor given to another. */
export async function files() {
  const { readRuleFolder } = await import(pathToFileURL(inRoot('rules/dist/build/read-rule-folder.js')).href);
  const known = existsSync(inRoot(LIST)) ? readFileSync(inRoot(LIST), 'utf8').split('\n') : [];
  /** @type {{ id: string }[]} */
  const rules = readRuleFolder(inRoot('rules/data')).rules;
  const ids = new Set([...known.filter((id) => id !== ''), ...rules.map(({ id }) => id)]);
  return new Map([[LIST, `${[...ids].sort().join('\n')}\n`]]);
}
