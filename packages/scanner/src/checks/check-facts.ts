import type { CheckName } from '../core/check-names.ts';
import type { CheckOptions } from './check-options.ts';
import type { CheckedFile, CodeProblem } from './check/check.ts';
import { checks } from './checks.ts';
import type { Facts } from './fact/facts.ts';
import { isForeignFile } from './is-foreign-file.ts';
import { createFlow } from './flow/flow.ts';

export interface CheckRequest {
  readonly file: CheckedFile;
  readonly options: CheckOptions;
  /** Which checks run. */
  readonly isActive: (name: CheckName) => boolean;
}

/** What the active checks find in the facts of a file, in the order of the text; of several at one place, the first. */
export function checkFacts(units: readonly Facts[], { file, options, isActive }: CheckRequest): readonly CodeProblem[] {
  const active = checks.filter(({ name }) => isActive(name));
  const found = units.flatMap((facts) => {
    const flow = createFlow(facts, options);
    return active.flatMap((check) => check.find(flow, file)).map((problem) => lessSureElsewhere(problem, file.path));
  });
  const places = new Map<string, CodeProblem>();
  for (const problem of found) {
    const place = `${String(problem.start)}:${String(problem.end)}`;
    if (!places.has(place)) places.set(place, problem);
  }
  return [...places.values()].toSorted((a, b) => a.start - b.start || b.end - a.end);
}

function lessSureElsewhere(problem: CodeProblem, path: string): CodeProblem {
  return isForeignFile(path) ? { ...problem, confidence: 'low' } : problem;
}
