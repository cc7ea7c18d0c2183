import type { Node } from 'web-tree-sitter';
import type { Expression } from '../../../fact/expression.ts';
import { argument, call, member, name, spanOf, subscript } from '../build-expression.ts';
import type { Reader, ToExpression } from '../mapping.ts';

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
