import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { checkRuleSet } from '../parse/check-rule-set.ts';
import { parseRuleFile } from '../parse/parse-rule-file.ts';
import type { ParsedRules } from '../parse/parse-rule-file.ts';

/** Reads every rule file of a folder, in order of their names. */
export function readRuleFolder(dataDir: string): ParsedRules {
  const names = readdirSync(dataDir).filter((name) => /\.ya?ml$/.test(name));
  const files = names.sort().map((name) => parseRuleFile(readFileSync(join(dataDir, name), 'utf8'), name));
  const placed = files.flatMap((file) => file.placed);
  const problems = [...files.flatMap((file) => file.problems), ...checkRuleSet(placed)];
  const providers = files.flatMap((file) => file.providers);
  return { providers, rules: placed.map(({ rule }) => rule), placed, problems };
}
