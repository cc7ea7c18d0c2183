import { join } from 'node:path';
import { readRuleFolder } from '../../src/build/read-rule-folder.ts';
import type { ParsedRules } from '../../src/parse/parse-rule-file.ts';

/** The rules of this repository, with whatever is wrong with them. */
export function builtInRules(): ParsedRules {
  return readRuleFolder(join(import.meta.dirname, '../../data'));
}
