import type { Expression } from '../fact/expression.ts';
import type { Evaluator } from './evaluator.ts';

/** The constant texts that a loop's variable goes through: `for key in ['HOST', 'DB_PASSWORD']`, `names.each do |key|`. */
export function listedNames(evaluator: Evaluator, variable: Expression, scope: number): readonly string[] {
  if (variable.kind !== 'name') return [];
  const [only, ...more] = evaluator.index.bindingsOf(variable.name, scope);
  if (only === undefined || more.length > 0) return [];
  if (only.how === 'parameter') {
    const callee = evaluator.index.handedTo(only.scope)?.call.callee;
    const isLoop = callee?.kind === 'member' && /^(?:each|forEach|map|each_with_index)$/.test(callee.property ?? '');
    return isLoop ? textsOf(evaluator, callee.object, only.scope) : [];
  }
  const isLoop = only.how === 'iteration' && only.value?.kind === 'member' && only.value.property === undefined;
  return isLoop ? textsOf(evaluator, only.value.object, only.scope) : [];
}

function textsOf(evaluator: Evaluator, list: Expression, scope: number): readonly string[] {
  if (list.kind === 'array')
    return list.items.flatMap((item) => {
      if (item.kind === 'literal') return typeof item.value === 'string' ? item.value : [];
      // A shell's `"${names[@]}"`.
      const name = item.kind === 'template' && item.parts.length === 1 ? item.parts[0] : item;
      return name?.kind === 'name' && evaluator.facts.language === 'shell' ? textsOf(evaluator, name, scope) : [];
    });
  if (list.kind === 'call') return list.callee.kind === 'member' ? textsOf(evaluator, list.callee.object, scope) : [];
  const [only, ...more] = list.kind === 'name' ? evaluator.index.bindingsOf(list.name, scope) : [];
  const value = more.length === 0 ? only?.value : undefined;
  return value?.kind === 'array' ? textsOf(evaluator, value, scope) : [];
}
