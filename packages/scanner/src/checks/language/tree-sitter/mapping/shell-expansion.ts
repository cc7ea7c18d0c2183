import type { Node } from 'web-tree-sitter';
import type { Expression } from '../../../fact/expression.ts';
import { literal, method, opaque, operation, spanOf, template } from '../build-expression.ts';
import type { Reader, ToExpression } from '../mapping.ts';
import { sliceOf } from '../parts/access.ts';

/** `${X}`, `${X:-y}`, `${X:0:4}`, `${X//a/b}`. */
export const expansion: ToExpression = (node, reader) => {
  const operators = node.childrenForFieldName('operator').map((each) => each.type);
  const [variable, ...rest] = node.namedChildren.filter((child) => !operators.includes(child.type));
  const [operator = ''] = operators;
  if (variable === undefined) return opaque(node);
  const value = reader.expression(variable);
  if (/^\$\{!\w+\}$/.test(reader.text(node))) return indirect(node, value);
  // What stands behind an operator is text, also where the grammar takes it for a name.
  const after = rest.map((part) =>
    part.type === 'variable_name' ? literal(part, reader.text(part)) : reader.expression(part),
  );
  if (value.kind === 'name' && /^:?[-=]$/.test(operator)) {
    const fallback = constantText(rest, reader) ?? (after.length === 0 ? literal(node, '') : template(node, after));
    return { kind: 'environment', variable: value.name, fallback, ...spanOf(node) };
  }
  if (/^:?\?$/.test(operator)) reader.facts.add({ kind: 'guard', test: value, isFailFast: true, ...spanOf(node) });
  return expanded(node, { value, operator, after });
};

function expanded(
  node: Node,
  { value, operator, after }: { value: Expression; operator: string; after: readonly Expression[] },
): Expression {
  if (operator === '' || /^:?\?$/.test(operator)) return value;
  if (isCutToPlace(operator, after, value)) return operation(node, operator, [value]);
  if (operator === ':') return sliceOf(node, value, after);
  if (/^:?\+$/.test(operator)) return opaque(node, after);
  if (/^#$/.test(operator) && after.length === 0) return operation(node, '#', [value]);
  // `${X//?/*}` masks: what is written there instead of every character hides the value.
  const isMasked =
    /^\/\/?/.test(operator) &&
    after.some((each) => each.kind === 'literal' && /^(?:\?|\.|\[.*\])$/.test(String(each.value)));
  return isMasked ? opaque(node) : method(node, value, operator.startsWith('/') ? 'replace' : 'strip');
}

/** `${!name}`: the variable that another one names. */
function indirect(node: Node, index: Expression): Expression {
  const span = spanOf(node);
  const environment: Expression = { kind: 'call', callee: { kind: 'name', name: 'env', ...span }, args: [], ...span };
  return { kind: 'member', object: environment, property: undefined, index, ...span };
}

/** `${URL##*@}`, `${URL%%:*}`, `${URL##*\/}`: what is left of an address is where it leads, or how. */
function isCutToPlace(operator: string, after: readonly Expression[], variable: Expression): boolean {
  const pattern = after
    .map((each) => (each.kind === 'literal' ? String(each.value) : '?'))
    .join('')
    .replace(/^["']|["']$/g, '');
  if (/^##?$/.test(operator)) {
    if (/^\*["']?@["']?$/.test(pattern) || (operator === '##' && pattern === '*/')) return true;
    return operator === '##' && pattern === '*:' && variable.kind === 'name' && /url|uri|dsn/i.test(variable.name);
  }
  return operator === '%%' ? /^(?::|:?\/\/?)\*$/.test(pattern) : operator === '%' && /^:\/\/\*$/.test(pattern);
}

/** Words beside each other are one: `default-key`. */
function constantText(parts: readonly Node[], reader: Reader): Expression | undefined {
  const [first] = parts;
  const last = parts.at(-1);
  if (
    first === undefined ||
    last === undefined ||
    !parts.every(({ type }) => /^(?:variable_name|word|number)$/.test(type))
  )
    return undefined;
  const text = parts.map(reader.text).join('');
  return { kind: 'literal', value: text, start: first.startIndex, end: last.endIndex };
}
