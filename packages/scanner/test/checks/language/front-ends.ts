import { readGrammar } from '../../../src/adapter/read-grammar.ts';
import { createFrontEnds } from '../../../src/checks/language/create-front-ends.ts';
import type { Binding } from '../../../src/checks/fact/fact.ts';
import type { ParseOutcome } from '../../../src/checks/language/front-end.ts';

const frontEnds = createFrontEnds({ readGrammar });

/** What the front end for a path reads in a text. */
export async function parseAs(path: string, text: string): Promise<ParseOutcome> {
  const frontEnd = await frontEnds.ready(path, text);
  if (frontEnd === undefined) throw new Error(`no front end reads ${path}`);
  return frontEnd.parse(text, path);
}

/** Everything that gets a name in a text. */
export function bindingsIn({ units }: ParseOutcome): readonly Binding[] {
  return units.flatMap(({ facts }) => facts.filter((fact) => fact.kind === 'binding'));
}
