import { findMarks } from '../../pragma/find-marks.ts';
import { findPragmas } from '../../pragma/find-pragmas.ts';
import { createPragmaMatcher } from '../../pragma/match-pragma.ts';
import type { SourceProblem } from './source-problem.ts';

export interface PragmaSource {
  readonly text: string;
  readonly path: string;
  readonly foreignPragmas: boolean;
  /** `2027-01-31`. */
  readonly today: string;
}

/** The problems that no pragma in a comment allows. */
export function withoutAllowed(problems: readonly SourceProblem[], source: PragmaSource): readonly SourceProblem[] {
  if (problems.length === 0) return problems;
  const bytes = new TextEncoder().encode(source.text);
  const pragmas = findPragmas(bytes, findMarks(bytes), { path: source.path, foreign: source.foreignPragmas });
  if (pragmas.length === 0) return problems;
  const matcher = createPragmaMatcher(pragmas, source.today);
  return problems.filter(({ ruleId, check, start, end }) => {
    const lines = { startLine: lineAt(source.text, start), endLine: lineAt(source.text, end) };
    return [ruleId, check].every((id) => matcher.match({ ruleId: id, ...lines }).suppressedBy === undefined);
  });
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf('\n'); at !== -1 && at < offset; at = text.indexOf('\n', at + 1)) line++;
  return line;
}
