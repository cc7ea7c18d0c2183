import { checkExamples } from '../parse/check-examples.ts';
import type { PlacedRule } from '../parse/parse-rule-file.ts';
import type { Problem } from '../parse/problem.ts';
import { readRuleFolder } from './read-rule-folder.ts';

const SEEDS = [1, 2];

/** What is known of a folder of rules after a look at everything in it. */
export interface FolderCheck {
  readonly ruleCount: number;
  readonly problems: readonly Problem[];
}

/** Reads a folder of rules and runs their examples. */
export function checkRuleFolder(dataDir: string): FolderCheck {
  const { placed, problems } = readRuleFolder(dataDir);
  return { ruleCount: placed.length, problems: [...problems, ...placed.flatMap(exampleProblems)] };
}

function exampleProblems({ file, line, column, rule }: PlacedRule): readonly Problem[] {
  return checkExamples(rule, SEEDS).map(({ list, index, message }) => {
    const template = JSON.stringify(rule[list][index]);
    return { file, line, column, message: `${rule.id}: ${list}[${index}] ${template}: ${message}` };
  });
}
