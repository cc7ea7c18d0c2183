import type { Node } from 'web-tree-sitter';
import type { Expression } from '../../../fact/expression.ts';
import { spanOf } from '../build-expression.ts';
import type { Reader, Visit } from '../mapping.ts';

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
  /** What a method is called on, where it is declared like a parameter. */
  readonly receiver?: Node | undefined;
}

/** Reads a function: its parameters, then its body, in a scope. */
export function visitFunction(
  node: Node,
  reader: Reader,
  { name: own, parameters, body, isValue, receiver }: FunctionParts,
): number {
  const names = parameters.map((parameter) => parameterName(parameter, reader));
  const type = receiver === undefined ? undefined : typeOf(receiver);
  const owner = type === undefined ? {} : { owner: reader.text(type).replace(/^\*/, '') };
  return reader.within(node, { kind: 'function', name: own, parameters: names, ...owner }, () => {
    if (receiver !== undefined) visitParameter(receiver, reader);
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
    const type = typeOf(parameter);
    const written = type === undefined ? {} : { type: reader.text(type) };
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

/** Go declares several parameters with one type. */
function typeOf(parameter: Node): Node | undefined {
  const shared = parameter.parent?.type === 'parameter_declaration' ? parameter.parent.childForFieldName('type') : null;
  return (
    parameter.childForFieldName('type') ??
    shared ??
    parameter.namedChildren.find((child) => /^(?:user|nullable)_type$/.test(child.type))
  );
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
export function classBy(
  nameField: string,
  bodyField: string,
  shows: (node: Node, reader: Reader) => boolean = () => false,
): Visit {
  return (node, reader) => {
    const named = node.childForFieldName(nameField);
    const body = node.childForFieldName(bodyField);
    const own = named === null ? undefined : reader.text(named);
    const shown = shows(node, reader) ? ({ shows: true } as const) : {};
    reader.within(node, { kind: 'class', name: own, parameters: [], ...shown }, () => {
      // C#'s classes may have parameters, too, which their methods see.
      if (/^(?:record|class|struct)/.test(node.type)) components(node, reader);
      for (const child of body?.namedChildren ?? []) reader.visit(child);
    });
  };
}

/** The parameters of a record, or of a class as a whole, are its fields. */
function components(node: Node, reader: Reader): void {
  const list =
    node.childForFieldName('parameters') ?? node.namedChildren.find((child) => child.type === 'parameter_list');
  for (const parameter of list?.namedChildren ?? []) {
    const own = parameterName(parameter, reader);
    const type = typeOf(parameter);
    if (own === undefined) continue;
    const span = spanOf(parameter);
    const written = type === undefined ? {} : { type: reader.text(type) };
    reader.facts.add({
      kind: 'binding',
      how: 'field',
      path: [own],
      target: span,
      value: undefined,
      ...written,
      ...span,
    });
  }
}
