import type { Argument, Call, Entry, Expression } from '../../fact/expression.ts';
import type { Fact } from '../../fact/fact.ts';
import type { Facts } from '../../fact/facts.ts';
import type { Span } from '../../fact/span.ts';

type Move = (span: Span) => Span;

/** The same facts at other places. */
export function moveFacts(facts: Facts, toSource: (offset: number) => number): Facts {
  // The end of a span is behind its last character, which may end a line whose next one starts elsewhere.
  const move: Move = ({ start, end }) => ({
    start: toSource(start),
    end: end > start ? toSource(end - 1) + 1 : toSource(start),
  });
  return {
    language: facts.language,
    scopes: facts.scopes.map((scope) => ({ ...scope, ...move(scope) })),
    facts: facts.facts.map((fact) => moveFact(fact, move)),
  };
}

function moveFact(fact: Fact, move: Move): Fact {
  const at = move(fact);
  switch (fact.kind) {
    case 'binding': {
      const annotations =
        fact.annotations === undefined ? {} : { annotations: fact.annotations.map((each) => moveCall(each, move)) };
      const value = fact.value === undefined ? undefined : moveExpression(fact.value, move);
      return { ...fact, ...at, ...annotations, target: move(fact.target), value };
    }
    case 'guard':
      return { ...fact, ...at, test: moveExpression(fact.test, move) };
    case 'import':
      return { ...fact, ...at };
    case 'command': {
      const redirections = fact.redirections.map((each) => ({ ...each, target: moveExpression(each.target, move) }));
      return { ...fact, ...at, args: moveArguments(fact.args, move), redirections };
    }
    default:
      return { ...fact, ...at, value: moveExpression(fact.value, move) };
  }
}

function moveCall(call: Call, move: Move): Call {
  return { ...call, ...move(call), callee: moveExpression(call.callee, move), args: moveArguments(call.args, move) };
}

function moveArguments(args: readonly Argument[], move: Move): readonly Argument[] {
  return args.map((arg) => ({ ...arg, ...move(arg), value: moveExpression(arg.value, move) }));
}

function moveEntry(entry: Entry, move: Move): Entry {
  return { ...entry, ...move(entry), value: moveExpression(entry.value, move) };
}

function moveExpression(expression: Expression, move: Move): Expression {
  const at = move(expression);
  const inner = (part: Expression): Expression => moveExpression(part, move);
  switch (expression.kind) {
    case 'template':
    case 'opaque':
      return { ...expression, ...at, parts: expression.parts.map(inner) };
    case 'member': {
      const index = expression.index === undefined ? {} : { index: inner(expression.index) };
      return { ...expression, ...at, ...index, object: inner(expression.object) };
    }
    case 'environment':
      return {
        ...expression,
        ...at,
        ...(expression.fallback === undefined ? {} : { fallback: inner(expression.fallback) }),
      };
    case 'call':
      return moveCall(expression, move);
    case 'object':
      return { ...expression, ...at, entries: expression.entries.map((each) => moveEntry(each, move)) };
    case 'array':
      return { ...expression, ...at, items: expression.items.map(inner) };
    case 'fallback':
      return { ...expression, ...at, value: inner(expression.value), fallback: inner(expression.fallback) };
    case 'conditional': {
      const { test, then, otherwise } = expression;
      return { ...expression, ...at, test: inner(test), then: inner(then), otherwise: inner(otherwise) };
    }
    case 'operation':
      return { ...expression, ...at, operands: expression.operands.map(inner) };
    default:
      return { ...expression, ...at };
  }
}
