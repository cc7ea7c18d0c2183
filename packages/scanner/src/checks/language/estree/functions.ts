import { bindPattern } from './bind-pattern.ts';
import { isExpression } from './expressions.ts';
import { flagAt, nodeAt, nodesAt, textAt, type EstreeNode } from './node.ts';
import { keyName } from './object-expression.ts';
import type { Call } from '../../fact/expression.ts';
import { typeName } from './type-name.ts';
import { spanOf, type Walker } from './walker.ts';

/** Adds the facts of a function under its scope. */
export function addFunction(node: EstreeNode, walker: Walker, name: string | undefined): number {
  const params = nodesAt(node, 'params');
  const parameters = params.map(parameterName);
  const id = nodeAt(node, 'id');
  const own = name ?? (id === undefined ? undefined : textAt(id, 'name'));
  return walker.builder.within({ kind: 'function', name: own, parameters, ...spanOf(node) }, () => {
    for (const param of params) bindPattern(param, undefined, { walker, how: 'parameter', whole: spanOf(param) });
    const body = nodeAt(node, 'body');
    if (body === undefined) return;
    if (isExpression(body)) walker.builder.add({ kind: 'return', value: walker.expression(body), ...spanOf(body) });
    else walker.statement(body);
  });
}

/** Adds the facts of a class: fields, and methods as functions. */
export function addClass(node: EstreeNode, walker: Walker): void {
  const id = nodeAt(node, 'id');
  const body = nodeAt(node, 'body');
  const name = id === undefined ? undefined : textAt(id, 'name');
  addDecorators(node, walker);
  walker.builder.within({ kind: 'class', name, parameters: [], ...spanOf(node) }, () => {
    for (const member of body === undefined ? [] : nodesAt(body, 'body')) {
      addDecorators(member, walker);
      addMember(member, walker);
    }
  });
}

/** `@Module({ imports: [JwtModule.register({ … })] })`: code like any other. */
function addDecorators(node: EstreeNode, walker: Walker): void {
  for (const decorator of nodesAt(node, 'decorators')) {
    const value = nodeAt(decorator, 'expression');
    if (value !== undefined)
      walker.builder.add({ kind: 'evaluation', value: walker.expression(value), ...spanOf(decorator) });
  }
}

function addMember(member: EstreeNode, walker: Walker): void {
  const value = nodeAt(member, 'value');
  const key = nodeAt(member, 'key');
  const name = keyName(member);
  if (member.type === 'MethodDefinition' && value !== undefined) {
    // Without a body there is nothing to say; parsers differ in what they call such a method.
    addParameterProperties(value, walker);
    if (!flagAt(member, 'abstract')) walker.functionScope(value, name);
  } else if (member.type === 'StaticBlock') for (const each of nodesAt(member, 'body')) walker.statement(each);
  else if (/PropertyDefinition|AccessorProperty/.test(member.type) && key !== undefined && name !== undefined) {
    const annotations = nodesAt(member, 'decorators').flatMap((each) => annotation(each, walker));
    const type = typeName(member);
    walker.builder.add({
      kind: 'binding',
      how: 'field',
      path: [name],
      target: spanOf(key),
      value: fieldValue(value, name, walker),
      ...(annotations.length === 0 ? {} : { annotations }),
      ...(type === undefined ? {} : { type }),
      ...spanOf(member),
    });
  }
}

/** `constructor(private readonly token: string)` declares a field. */
function addParameterProperties(method: EstreeNode, walker: Walker): void {
  for (const param of nodesAt(method, 'params')) {
    const inner = param.type === 'TSParameterProperty' ? nodeAt(param, 'parameter') : undefined;
    const own = inner?.type === 'AssignmentPattern' ? nodeAt(inner, 'left') : inner;
    const name = own === undefined ? undefined : textAt(own, 'name');
    if (own === undefined || name === undefined) continue;
    const type = typeName(own);
    const written = type === undefined ? {} : { type };
    const span = spanOf(param);
    walker.builder.add({
      kind: 'binding',
      how: 'field',
      path: [name],
      target: span,
      value: undefined,
      ...written,
      ...span,
    });
  }
}

function fieldValue(value: EstreeNode | undefined, name: string, walker: Walker) {
  if (value === undefined) return undefined;
  if (!value.type.includes('Function')) return walker.expression(value);
  return { kind: 'function', scope: walker.functionScope(value, name), ...spanOf(value) } as const;
}

function annotation(decorator: EstreeNode, walker: Walker): readonly Call[] {
  const inner = nodeAt(decorator, 'expression');
  const value = inner === undefined ? undefined : walker.expression(inner);
  return value?.kind === 'call' ? [value] : [];
}

function parameterName(param: EstreeNode): string | undefined {
  if (param.type === 'Identifier') return textAt(param, 'name');
  const inner = nodeAt(param, 'left') ?? nodeAt(param, 'parameter') ?? nodeAt(param, 'argument');
  return inner === undefined || flagAt(param, 'computed') ? undefined : parameterName(inner);
}
