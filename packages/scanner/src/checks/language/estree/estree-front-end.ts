// Not the parser for ESLint, which analyses scopes besides and takes twice as long.
import { parse, type TSESTreeOptions } from '@typescript-eslint/typescript-estree';
import type { ParseProblem } from '../../fact/problem.ts';
import type { FrontEnd, ParseOutcome } from '../front-end.ts';
import { factsOfProgram } from './facts-of-program.ts';

/** JavaScript and TypeScript, read by the parser of typescript-eslint without types. */
export const estreeFrontEnd: FrontEnd = {
  parse: (text, path) => {
    const first = attempt(text, /\.(?:[cm]?js|[jt]sx)$/i.test(path));
    if (first.units.length > 0) return first;
    // What no dialect reads is read up to the line that stops the parser: half of a file is better than none.
    return readAsFarAsPossible(text, path, first.problems);
  },
};

/** Each attempt costs a parse, and what stands behind a second mistake is seldom worth a third. */
const ATTEMPTS = 4;

function readAsFarAsPossible(text: string, path: string, problems: readonly ParseProblem[]): ParseOutcome {
  let rest = text;
  let [problem] = problems;
  for (let tries = 0; tries < ATTEMPTS && problem !== undefined; tries++) {
    rest = withoutLine(rest, problem.offset);
    const outcome = attempt(rest, !/\.[cm]?ts$/i.test(path));
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

function attempt(text: string, jsx: boolean): ParseOutcome {
  const options: TSESTreeOptions = {
    jsx,
    range: true,
    loc: false,
    comment: false,
    tokens: false,
    errorOnUnknownASTType: false,
    jsDocParsingMode: 'none',
    suppressDeprecatedPropertyWarnings: true,
  };
  try {
    return { units: [factsOfProgram(parse(text, options), text.length)], problems: [] };
  } catch (error) {
    return { units: [], problems: [problemOf(error)] };
  }
}

function problemOf(error: unknown): ParseProblem {
  const message = error instanceof Error ? error.message : String(error);
  const index: unknown = error instanceof Error ? Reflect.get(error, 'index') : undefined;
  return { offset: typeof index === 'number' ? index : 0, message };
}
