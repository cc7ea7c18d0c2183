import { pathToFileURL } from 'node:url';
import { inRoot } from '../paths.js';

/** The JSON Schema of rule files, made from the table that the parser uses. */
export async function files() {
  const { ruleFileSchema } = await import(pathToFileURL(inRoot('rules/dist/parse.js')).href);
  return new Map([['rules/schema/rule-file.schema.json', JSON.stringify(ruleFileSchema(), null, 2)]]);
}
