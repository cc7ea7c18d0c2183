import type { Call, Expression } from '../../../fact/expression.ts';

/** Methods that give their argument where there is nothing else. */
const OR_ELSE =
  /^(?:unwrap_or|unwrap_or_else|orElse|orElseGet|ifEmpty|ifBlank|ifNullOrEmpty|defaultIfEmpty|defaultIfBlank)$/;

/** Functions that give the first of their arguments that is there. */
const FIRST_OF =
  /^(?:requireNonNullElse|requireNonNullElseGet|firstNonNull|defaultIfNull|defaultIfEmpty|defaultIfBlank|defaultString|Coalesce|coalesce)$/;

function firstOf({ callee, args, start, end }: Call): Expression | undefined {
  const called = callee.kind === 'member' ? callee.property : callee.kind === 'name' ? callee.name : undefined;
  const isOr =
    called === 'Or' && callee.kind === 'member' && callee.object.kind === 'name' && callee.object.name === 'cmp';
  const [first, ...rest] = args.map(({ value }) => value);
  if (called === undefined || first === undefined || rest.length === 0 || !(isOr || FIRST_OF.test(called)))
    return undefined;
  return rest.reduce<Expression>((value, fallback) => ({ kind: 'fallback', value, fallback, start, end }), first);
}

/** `value.orElse(other)`, `value.unwrap_or_else(|| other)`: the first of two that is there. */
export function orElse(called: Expression, thunk: Expression | undefined): Expression {
  if (called.kind !== 'call') return called;
  const among = firstOf(called);
  if (among !== undefined || called.callee.kind !== 'member') return among ?? called;
  const { object, property } = called.callee;
  const [first, second] = called.args;
  if (property === undefined || !OR_ELSE.test(property) || first === undefined || second !== undefined) return called;
  return { kind: 'fallback', value: object, fallback: thunk ?? first.value, start: called.start, end: called.end };
}
