/** A place in a rule file; 1-based, 0 where a rule comes from a program and has no place. */
export interface Place {
  readonly line: number;
  readonly column: number;
}

/** Something wrong with a rule file, said so that its author can mend it. */
export interface Problem extends Place {
  readonly file: string;
  readonly message: string;
}

/** Takes note of a problem at a place. */
export type Report = (place: Place, message: string) => void;

/** A problem on one line: `github.yaml:12:5 unknown key …`. */
export function formatProblem(problem: Problem): string {
  const place = problem.line === 0 ? problem.file : `${problem.file}:${problem.line}:${problem.column}`;
  return `${place} ${problem.message}`;
}
