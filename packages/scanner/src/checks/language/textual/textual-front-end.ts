import type { Expression } from '../../fact/expression.ts';
import { createFactsBuilder } from '../../fact/facts-builder.ts';
import type { FrontEnd } from '../front-end.ts';
import { createCursor, next, peek } from './cursor.ts';
import type { Dialect } from './dialect.ts';
import type { Reading } from './expressions.ts';
import { statements } from './statements.ts';

/**
 * A front end for a language with braces that no grammar of a reasonable size reads: its statements as far as the
 * checks need them. What it does not know it goes over.
 */
export function createTextualFrontEnd(dialect: Dialect): FrontEnd {
  return {
    parse: (text) => {
      const facts = createFactsBuilder(dialect.language, { start: 0, end: text.length });
      const cursor = createCursor(text, dialect, { from: 0, to: text.length });
      const reading: Reading = { cursor, facts, closure };
      while (cursor.at < cursor.tokens.length) statements(reading);
      return { units: [facts.build()], problems: [] };
    },
  };
}

/** `{ token in … }`: its body's facts have a scope of their own. */
function closure(reading: Reading): Expression {
  const { cursor, facts } = reading;
  const { start } = next(cursor);
  const scope = facts.within({ kind: 'function', name: undefined, parameters: [], start, end: start }, () => {
    statements(reading);
  });
  return { kind: 'function', scope, start, end: peek(cursor, -1).end };
}
