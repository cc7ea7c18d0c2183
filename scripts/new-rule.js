/** `npm run new:rule -- <provider> <thing>`: adds a valid rule to rules/data/<provider>.yaml, to be made into the real one. */
import { existsSync, readFileSync } from 'node:fs';
import { write } from './generate/on-disk.js';
import { inRoot } from './paths.js';
import { regenerate } from './scaffold/regenerate.js';
import { newRuleFile, newRuleText } from './scaffold/rule-text.js';

const WORDS = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/;
const [provider = '', thing = ''] = process.argv.slice(2);
const path = `rules/data/${provider}.yaml`;
const id = `${provider}-${thing}`;

if (!WORDS.test(provider) || !WORDS.test(thing)) {
  fail('usage: npm run new:rule -- <provider> <thing>   (lower-case words joined by dashes, such as: slack bot-token)');
} else if (!existsSync(inRoot(path))) {
  await add(newRuleFile(provider, thing));
} else {
  await extend(readFileSync(inRoot(path), 'utf8'));
}

/** @param {string} text what the provider's file holds */
async function extend(text) {
  if (new RegExp(`^\\s*- id: ${id}\\s*$`, 'm').test(text)) {
    fail(`nothing written, ${path} has a rule ${id} already`);
    return;
  }
  await add(`${text.trimEnd()}\n\n${newRuleText(provider, thing)}`);
}

/** @param {string} content the provider's file with the new rule */
async function add(content) {
  write(path, content);
  console.log(`added the rule ${id} to ${path}`);
  await regenerate(['rules-ids', 'rules-docs']);
  console.log('Now give it the real pattern and texts (docs/rule-format.md), and run: npm test -- rules');
}

/** @param {string} message */
function fail(message) {
  console.error(message);
  process.exitCode = 2;
}
