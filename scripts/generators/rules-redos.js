import { existsSync, readFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { check } from 'recheck';
import { inRoot } from '../paths.js';

const LIST = 'rules/redos-proofs.txt';
const LIMIT_MS = 15_000;

/** @typedef {import('@leaklint/rules').Rule} Rule */

/** Whether each pattern was proved linear. A proof can take seconds, so only patterns that are new are looked at. */
export async function files() {
  const { readRuleFolder } = await load('read-rule-folder.js');
  const { formatProofs, parseProofs, proofKey } = await load('redos-proofs.js');
  const known = parseProofs(existsSync(inRoot(LIST)) ? readFileSync(inRoot(LIST), 'utf8') : '');
  /** @type {Rule[]} */
  const rules = readRuleFolder(inRoot('rules/data')).rules;
  const proofs = new Map();
  for (const rule of rules.filter(({ detector }) => detector === 'pattern')) {
    const key = proofKey(rule);
    const verdict = known.get(key)?.verdict ?? (await prove(rule));
    proofs.set(key, { verdict, ruleId: rule.id });
  }
  return new Map([[LIST, formatProofs(proofs)]]);
}

/** @param {Rule} rule */
async function prove(rule) {
  const { loosen } = await load('loosen.js');
  const { status } = await check(loosen(rule.pattern, rule.ignoreCase), '', {
    checker: 'automaton',
    timeout: LIMIT_MS,
  });
  return status === 'safe' ? 'linear' : 'bounded';
}

/** @param {string} module of rules/dist/build */
function load(module) {
  return import(pathToFileURL(inRoot('rules/dist/build', module)).href);
}
