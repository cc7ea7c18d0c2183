import type { Node } from 'web-tree-sitter';
import type { Call, Expression } from '../../fact/expression.ts';
import type { BindingKind } from '../../fact/fact.ts';
import {
  argument,
  call,
  conditional,
  fallback,
  literal,
  member,
  name,
  operation,
  spanOf,
  subscript,
  template,
} from './build-expression.ts';
import type { Reader, ToExpression, Visit } from './mapping.ts';

// What many grammars have alike; each is made for the field names of one.

/** A plain name; sigils are left out. */
export const identifier: ToExpression = (node, reader) => name(node, reader.text(node).replace(/^[$@]+/, ''));

/** A number. */
export const number: ToExpression = (node, reader) => {
  const value = Number(reader.text(node).replaceAll('_', ''));
  return literal(node, Number.isNaN(value) ? reader.text(node) : value);
};

/** A constant that is a word. */
export function constant(value: boolean | null): ToExpression {
  return (node) => literal(node, value);
}

/** What the operators of a language do; others tell next to nothing of their operands. */
export interface Operators {
  readonly fallback: readonly string[];
  readonly concat: readonly string[];
}

/** `left operator right`. */
export function binary(operators: Operators): ToExpression {
  return (node, reader) => {
    const operator = operatorOf(node);
    const left = reader.expression(node.childForFieldName('left') ?? node.namedChildren[0]);
    const right = reader.expression(node.childForFieldName('right') ?? node.namedChildren.at(-1));
    if (operators.fallback.includes(operator)) return fallback(node, left, right);
    const isPutTogether = isText(left) || isText(right) || !(isNumeric(left) || isNumeric(right));
    if (operators.concat.includes(operator) && isPutTogether) return template(node, [left, right]);
    return operation(node, operator, [left, right]);
  };
}

/** The operator between the operands of a node. */
export function operatorOf(node: Node): string {
  const field = node.childForFieldName('operator') ?? node.childForFieldName('operators');
  return (field ?? node.children.find((child) => !child.isNamed))?.type ?? '';
}

function isText(expression: Expression): boolean {
  return expression.kind === 'template' || (expression.kind === 'literal' && typeof expression.value === 'string');
}

function isNumeric(expression: Expression): boolean {
  return expression.kind === 'literal' && typeof expression.value === 'number';
}

/** `-4` is a number; any other sign in front is an operation. */
export const signed: ToExpression = (node, reader) => {
  const value = reader.expression(node.namedChildren.at(-1));
  const operator = operatorOf(node);
  if (operator === '-' && value.kind === 'literal' && typeof value.value === 'number')
    return literal(node, -value.value);
  return operation(node, operator, [value]);
};

/** An operation on all named children: `not x`, `a and b`, `x == y`. */
export const operationOfAll: ToExpression = (node, reader) =>
  operation(node, operatorOf(node), node.namedChildren.map(reader.expression));

/** `test ? then : otherwise`, by fields or in this order. */
export function ternary(fields?: readonly [string, string, string]): ToExpression {
  return (node, reader) => {
    const [test, then, otherwise] = (fields ?? ['condition', 'consequence', 'alternative']).map((field) =>
      node.childForFieldName(field),
    );
    if (then === null) return fallback(node, reader.expression(test), reader.expression(otherwise));
    return conditional(node, [reader.expression(test), reader.expression(then), reader.expression(otherwise)]);
  };
}

/** `object.property`. */
export function memberBy(objectField: string, propertyField: string): ToExpression {
  return (node, reader) => {
    const property = node.childForFieldName(propertyField);
    const object = reader.expression(node.childForFieldName(objectField));
    return member(node, object, property === null ? undefined : plainProperty(property, reader));
  };
}

/** A property's name, without sigils and type arguments. */
function plainProperty(property: Node, reader: Reader): string {
  return reader.text(property).replace(/^\$|<[\s\S]*>$/g, '');
}

/** `object[index]`. */
export function subscriptBy(objectField: string, indexField: string): ToExpression {
  return (node, reader) => {
    const object = reader.expression(node.childForFieldName(objectField));
    return subscript(node, object, reader.expression(node.childForFieldName(indexField)));
  };
}

/** `callee(arguments)`. */
export function callBy(calleeField: string, argumentsField: string): ToExpression {
  return (node, reader) => {
    const callee = reader.expression(node.childForFieldName(calleeField));
    return call(node, callee, reader.args(node.childForFieldName(argumentsField)));
  };
}

/** `new Type(arguments)`. */
export function newBy(typeField: string, argumentsField: string): ToExpression {
  return (node, reader) => {
    const type = node.childForFieldName(typeField);
    const callee = type === null ? name(node, '') : typeName(type, reader);
    return { ...call(node, callee, reader.args(node.childForFieldName(argumentsField))), isNew: true };
  };
}

/** A type as it would be called: without its parameters, its path as members. */
export function typeName(type: Node, reader: Reader): Expression {
  const path = reader
    .text(type)
    .replace(/[<[(][\s\S]*$/, '')
    .split(/\.|::|\\/)
    .filter((part) => part !== '');
  const [first = '', ...rest] = path;
  return rest.reduce<Expression>((object, part) => member(type, object, part), name(type, first));
}

/** `object.name(arguments)`, where the call itself has the object. */
export function methodBy(fields: {
  readonly object: string;
  readonly name: string;
  readonly args: string;
}): ToExpression {
  return (node, reader) => {
    const target = node.childForFieldName(fields.object);
    const called = node.childForFieldName(fields.name);
    const text = called === null ? '' : plainProperty(called, reader);
    const span = spanOf(called ?? node);
    const callee: Expression =
      target === null
        ? { kind: 'name', name: text, ...span }
        : { kind: 'member', object: reader.expression(target), property: text, ...span, start: target.startIndex };
    return call(node, callee, reader.args(node.childForFieldName(fields.args)));
  };
}

/** `object[from:to]`, told as the method that other languages have for it. */
export function sliceOf(node: Node, target: Expression, bounds: readonly Expression[]): Expression {
  return call(
    node,
    member(node, target, 'slice'),
    bounds.map((bound) => argument(node, bound)),
  );
}

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

/** A value of a function, with its body's facts in a scope of its own. */
export function functionValue(node: Node, reader: Reader, parts: FunctionParts): Expression {
  const scope = visitFunction(node, reader, parts);
  return { kind: 'function', scope, ...spanOf(node) };
}

export interface FunctionParts {
  readonly name: string | undefined;
  readonly parameters: readonly Node[];
  readonly body: Node | null;
  /** The body is a value: `=> x`. */
  readonly isValue?: boolean;
}

/** Reads a function: its parameters, then its body, in a scope. */
export function visitFunction(
  node: Node,
  reader: Reader,
  { name: own, parameters, body, isValue }: FunctionParts,
): number {
  const names = parameters.map((parameter) => parameterName(parameter, reader));
  return reader.within(node, { kind: 'function', name: own, parameters: names }, () => {
    for (const parameter of parameters) visitParameter(parameter, reader);
    if (body === null) return;
    if (isValue === true) reader.facts.add({ kind: 'return', value: reader.expression(body), ...spanOf(body) });
    else reader.visit(body);
  });
}

/** What the mapping does not read itself is a name without a default. */
function visitParameter(parameter: Node, reader: Reader): void {
  const own = parameterName(parameter, reader);
  if (reader.isMapped(parameter.type)) {
    reader.visit(parameter);
  } else if (own !== undefined) {
    const type = parameter.childForFieldName('type');
    const written = type === null ? {} : { type: reader.text(type) };
    const span = spanOf(parameter);
    reader.facts.add({
      kind: 'binding',
      how: 'parameter',
      path: [own],
      target: span,
      value: undefined,
      ...written,
      ...span,
    });
  }
}

/** The name of a parameter, whatever stands around it. */
function parameterName(parameter: Node, reader: Reader): string | undefined {
  const named = parameter.childForFieldName('name') ?? parameter.childForFieldName('pattern');
  if (named !== null) return reader.text(named).replace(/^(?:mut |[&$*])+/, '');
  if (parameter.type.includes('identifier')) return reader.text(parameter);
  const inner = parameter.namedChildren.find((child) => /identifier|variable|declarator/.test(child.type));
  return inner === undefined ? undefined : parameterName(inner, reader);
}

/** Reads a class: its body in a scope. */
export function classBy(nameField: string, bodyField: string): Visit {
  return (node, reader) => {
    const named = node.childForFieldName(nameField);
    const body = node.childForFieldName(bodyField);
    const own = named === null ? undefined : reader.text(named);
    reader.within(node, { kind: 'class', name: own, parameters: [] }, () => {
      for (const child of body?.namedChildren ?? []) reader.visit(child);
    });
  };
}

/** `if test { … }`, and what follows otherwise. */
export function guardBy(testField: string, bodyField: string): Visit {
  return (node, reader) => {
    const test = node.childForFieldName(testField);
    const body = node.childForFieldName(bodyField);
    if (test !== null) {
      const isFailFast = reader.leaves(body);
      reader.facts.add({ kind: 'guard', test: reader.expression(test), isFailFast, ...spanOf(node) });
    }
    for (const child of node.namedChildren) if (child.id !== test?.id) reader.visit(child);
  };
}

/** `throw value`. */
export const throwing: Visit = (node, reader) => {
  const [value] = node.namedChildren;
  if (value !== undefined) reader.facts.add({ kind: 'throw', value: reader.expression(value), ...spanOf(node) });
};

/** `return value`; each of several. */
export const returning: Visit = (node, reader) => {
  const [value] = node.namedChildren;
  if (value !== undefined) reader.facts.add({ kind: 'return', value: reader.expression(value), ...spanOf(node) });
};

/** The names that lead to what is assigned to; undefined for what has none. */
function pathOf(target: Expression): readonly string[] | undefined {
  if (target.kind === 'name') return [target.name];
  if (target.kind !== 'member') return undefined;
  const before = pathOf(target.object) ?? [];
  return target.property === undefined ? undefined : [...before, target.property];
}

/**
 * Binds the names of a loop to what is iterated over. Of several names the first is a key or a number, except where
 * the iterated value gives pairs (`.items()`): then each is a part of the pair.
 */
export function bindIteration(reader: Reader, targets: readonly Node[], iterated: Expression): void {
  const item: Expression = {
    kind: 'member',
    object: iterated,
    property: undefined,
    start: iterated.start,
    end: iterated.end,
  };
  const called = iterated.kind === 'call' && iterated.callee.kind === 'member' ? iterated.callee.property : undefined;
  const isPairs = called === 'items' || called === 'entries';
  targets.forEach((target, at) => {
    const part: Expression = isPairs
      ? { ...item, object: item, property: String(at) }
      : at === 0
        ? { kind: 'opaque', parts: [], ...spanOf(target) }
        : item;
    bind(reader, target, [target], { how: 'iteration', value: targets.length === 1 ? item : part });
  });
}

/** What is bound to where, besides the value. */
export interface BindingNotes {
  readonly how: BindingKind;
  readonly type?: Node | null;
}

/** Binds a value to a target, or each of a list of targets to its part. */
export function bind(
  reader: Reader,
  statement: Node,
  targets: readonly Node[],
  { value, how, type }: BindingNotes & { readonly value: Expression | undefined },
): void {
  targets.forEach((target, index) => {
    const path = pathOf(reader.expression(target));
    if (path === undefined || path[0] === '_') return;
    const part = targets.length === 1 ? value : partOf(value, index);
    const written = type === null || type === undefined ? {} : { type: reader.text(type) };
    const span = targets.length === 1 ? spanOf(statement) : spanOf(target);
    reader.facts.add({ kind: 'binding', how, path, target: spanOf(target), value: part, ...written, ...span });
  });
}

function partOf(value: Expression | undefined, index: number): Expression | undefined {
  if (value?.kind === 'array') return value.items[index];
  if (value === undefined) return undefined;
  // What a function of this file returns can be told apart.
  const property = value.kind === 'call' ? String(index) : undefined;
  return { kind: 'member', object: value, property, start: value.start, end: value.end };
}
