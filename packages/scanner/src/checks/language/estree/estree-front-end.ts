import type { ParseProblem } from '../../fact/problem.ts';
import type { FrontEnd, ParseOutcome } from '../front-end.ts';
import { factsOfProgram } from './facts-of-program.ts';
import { readProgram, type Dialect } from './read-program.ts';

/** JavaScript and TypeScript, read without types into the tree that ESLint has. */
export const estreeFrontEnd: FrontEnd = {
  parse: (text, path) => {
    const dialect = { jsx: !/\.[cm]?ts$/i.test(path), flow: /\/[/*][^\n]*@flow\b|^\s*\*\s*@flow\b/m.test(text) };
    const first = attempt(text, dialect);
    if (first.units.length > 0) return first;
    // What no dialect reads is read up to the line that stops the parser: half of a file is better than none.
    return readAsFarAsPossible(text, dialect, first.problems);
  },
};

/** Each attempt costs a parse, and what stands behind a second mistake is seldom worth a third. */
const ATTEMPTS = 4;

function readAsFarAsPossible(text: string, { jsx, flow }: Dialect, problems: readonly ParseProblem[]): ParseOutcome {
  // `<T>(x) => x` and `<T>x` are read without JSX only, and elements with it only.
  const other = attempt(text, { jsx: !jsx, flow });
  if (other.units.length > 0) return other;
  let rest = text;
  let [problem] = problems;
  for (let tries = 0; tries < ATTEMPTS && problem !== undefined; tries++) {
    rest = withoutLine(rest, problem.offset);
    const outcome = attempt(rest, { jsx, flow });
    if (outcome.units.length > 0) return { units: outcome.units, problems };
    [problem] = outcome.problems;
  }
  return { units: [], problems };
}

/** Blanks out the line of a mistake, so that all offsets hold. */
function withoutLine(text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1;
  const newline = text.indexOf('\n', offset);
  const end = newline === -1 ? text.length : newline;
  return text.slice(0, start) + ' '.repeat(end - start) + text.slice(end);
}

function attempt(text: string, dialect: Dialect): ParseOutcome {
  try {
    return { units: [factsOfProgram(readProgram(text, dialect), text.length)], problems: [] };
  } catch (error) {
    return { units: [], problems: [problemOf(error)] };
  }
}

function problemOf(error: unknown): ParseProblem {
  // The parser tells the place once more, within its message.
  const message = error instanceof Error ? error.message.replace(/ \(\d+:\d+\)$/, '') : String(error);
  const offset: unknown = error instanceof Error ? Reflect.get(error, 'pos') : undefined;
  return { offset: typeof offset === 'number' ? offset : 0, message };
}
