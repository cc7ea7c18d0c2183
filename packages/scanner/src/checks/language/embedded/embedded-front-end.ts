import type { Facts } from '../../fact/facts.ts';
import type { ParseProblem } from '../../fact/problem.ts';
import type { FrontEnd, FrontEndPorts, ParseOutcome } from '../front-end.ts';
import type { CodeStretch, FindStretches } from './code-stretch.ts';
import { moveFacts } from './move-facts.ts';

export interface EmbeddedOptions {
  readonly find: FindStretches;
  readonly isExcerpt: boolean;
}

/** Reads the code in documents with the front ends of its languages; everything is told by its place in the document. */
export function createEmbeddedFrontEnd({ find: findAll, isExcerpt }: EmbeddedOptions, ports: FrontEndPorts): FrontEnd {
  const { isWorthReading = () => true } = ports;
  let last: { readonly text: string; readonly stretches: readonly CodeStretch[] } | undefined;
  // A text is asked about, prepared and parsed in turn: its code is looked for once.
  const find: FindStretches = (text, path) => {
    if (last?.text !== text)
      last = { text, stretches: findAll(text, path).filter((stretch) => isWorthReading(stretch.text, stretch.path)) };
    return last.stretches;
  };
  const loaded = new Map<string, FrontEnd | undefined>();
  const parseStretch = (stretch: CodeStretch): ParseOutcome => {
    const outcome = loaded.get(stretch.path)?.parse(stretch.text, stretch.path) ?? { units: [], problems: [] };
    const problems = isExcerpt ? [] : outcome.problems;
    return {
      units: outcome.units.map((unit): Facts => moveFacts(unit, stretch.toSource)),
      problems: problems.map((problem): ParseProblem => ({ ...problem, offset: stretch.toSource(problem.offset) })),
    };
  };
  return {
    prepare: async (text, document) => {
      for (const { path } of find(text, document)) if (!loaded.has(path)) loaded.set(path, await ports.frontEnd(path));
    },
    isReady: (text, document) => find(text, document).every(({ path }) => loaded.has(path)),
    parse: (text, document) => {
      const outcomes = find(text, document).map(parseStretch);
      return { units: outcomes.flatMap(({ units }) => units), problems: outcomes.flatMap(({ problems }) => problems) };
    },
  };
}
