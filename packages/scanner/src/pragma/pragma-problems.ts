import { closestWord } from '../core/text/closest-word.ts';
import type { Pragma } from './pragma.ts';

/** Something about a pragma that its author should know. */
export interface PragmaProblem {
  readonly line: number;
  readonly message: string;
}

/** Says which pragmas do not count and why, and which name a rule that there is not; messages hold no text of the file. */
export function pragmaProblems(pragmas: readonly Pragma[], knownRules: ReadonlySet<string>): PragmaProblem[] {
  return pragmas.flatMap(({ line, text, problem, ruleIds }) => {
    const messages = problem === undefined ? [] : [`\`${text}\` does not count: ${problem}`];
    for (const id of ruleIds) if (!knownRules.has(id)) messages.push(unknownRule(id, knownRules));
    return messages.map((message) => ({ line, message }));
  });
}

function unknownRule(id: string, knownRules: ReadonlySet<string>): string {
  const close = closestWord(id, knownRules);
  return `the pragma names "${id}", which is no rule${close === undefined ? '' : `; did you mean "${close}"?`}`;
}
