import type { Expression } from '../fact/expression.ts';
import type { Facts } from '../fact/facts.ts';
import { isEnvironment } from '../vocabulary/environment.ts';
import { canonicalName } from './canonical-name.ts';
import type { Evaluator } from './evaluator.ts';
import type { NameJudge } from './name-judge.ts';
import { createScopeIndex } from './scope-index.ts';
import { isPaging } from './is-paging.ts';
import { worthOfCall } from './worth-of-call.ts';
import { worthOfMember } from './worth-of-member.ts';
import { worthByName } from './worth-by-name.ts';
import { worthOfName } from './worth-of-name.ts';
import { worthOfObject } from './worth-of-object.ts';
import { together, type Worth } from './worth.ts';

/** Evaluates the expressions of a unit of code: each at most once, however they refer to each other. */
export function createEvaluator(facts: Facts, names: NameJudge): Evaluator {
  const known = new Map<Expression, Worth>();
  const evaluator: Evaluator = {
    facts,
    names,
    index: createScopeIndex(facts),
    canonical: (expression, scope) => canonicalName(evaluator.index, expression, scope),
    worth: (expression, scope) => {
      const before = known.get(expression);
      if (before !== undefined) return before;
      // What refers to itself is not known while it is being found out.
      known.set(expression, 'unknown');
      const worth = evaluate(evaluator, expression, scope);
      known.set(expression, worth);
      return worth;
    },
  };
  return evaluator;
}

function evaluate(evaluator: Evaluator, expression: Expression, scope: number): Worth {
  const whole = environmentItself(evaluator, expression, scope);
  if (whole !== undefined) return whole;
  const each = (inner: Expression): Worth => evaluator.worth(inner, scope);
  switch (expression.kind) {
    case 'literal':
    case 'operation':
    case 'function':
      return 'harmless';
    case 'template':
      return together(expression.parts.map(each));
    case 'array':
      return together(expression.items.map(each));
    case 'name':
      return worthOfName(evaluator, expression, scope);
    case 'member':
      return worthOfMember(evaluator, expression, scope);
    case 'environment':
      if (evaluator.index.bindingsOf(expression.variable, scope).some(isPaging)) return 'harmless';
      return worthByName(evaluator, expression.variable, expression, 'environment') ?? 'unknown';
    case 'call':
      return worthOfCall(evaluator, expression, scope);
    case 'object':
      return worthOfObject(evaluator, expression, scope);
    case 'fallback':
      return together([each(expression.value), each(expression.fallback)]);
    case 'conditional':
      return together([each(expression.then), each(expression.otherwise)]);
    default:
      return 'unknown';
  }
}

/** `process.env`, `os.environ`: the whole of it. */
function environmentItself(evaluator: Evaluator, expression: Expression, scope: number): Worth | undefined {
  if (expression.kind !== 'name' && expression.kind !== 'member') return undefined;
  const name = evaluator.canonical(expression, scope);
  if (name === undefined || name === 'env' || name === 'Env' || !isEnvironment(name, evaluator.facts.language))
    return undefined;
  if (name === 'import.meta.env') return undefined;
  return {
    kind: 'secret',
    name,
    source: 'environment',
    holder: 'environment',
    start: expression.start,
    end: expression.end,
  };
}
