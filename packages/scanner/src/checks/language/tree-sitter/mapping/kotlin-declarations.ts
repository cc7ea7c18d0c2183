import type { Node } from 'web-tree-sitter';
import type { Call, Expression } from '../../../fact/expression.ts';
import { call, spanOf } from '../build-expression.ts';
import type { Reader, Visit } from '../mapping.ts';
import { typeName } from '../parts/access.ts';
import { bind } from '../parts/bindings.ts';

const TYPES =
  /^(?:user_type|nullable_type|function_type|type_\w+|modifiers|comment|line_comment|block_comment|delegation_specifiers)$/;

/** What a block of one expression is worth. */
export function thunk(block: Node, reader: Reader): Expression | undefined {
  const inner = block.type === 'annotated_lambda' ? block.namedChildren.at(-1) : block;
  const [only, ...more] = inner?.namedChildren ?? [];
  return only === undefined || more.length > 0 ? undefined : reader.expression(only);
}

/** A property, with its delegate or getter. */
export const property: Visit = (node, reader) => {
  const declared = node.namedChildren.find((child) => /^(?:multi_)?variable_declaration$/.test(child.type));
  const accessor = node.namedChildren.find((child) => child.type === 'getter');
  const delegate = node.namedChildren.find((child) => child.type === 'property_delegate');
  const value = node.namedChildren.find(
    (child) =>
      child.id !== declared?.id && !TYPES.test(child.type) && !/^(?:getter|setter|property_delegate)$/.test(child.type),
  );
  if (value !== undefined) reader.visit(accessor);
  for (const child of node.namedChildren) if (child.type === 'setter') setTo(child, reader);
  if (declared === undefined) return;
  const expression =
    value === undefined ? (delegated(delegate, reader) ?? got(accessor, reader)) : reader.expression(value);
  const how = reader.isInClass() ? 'field' : 'variable';
  if (declared.type === 'multi_variable_declaration') {
    bind(
      reader,
      node,
      declared.namedChildren.flatMap((each) => each.namedChildren.slice(0, 1)),
      { how, value: expression },
    );
    return;
  }
  declare(reader, node, { declared, how, value: expression });
};

/** `by lazy { value }`, `by option().default("text")`. */
function delegated(delegate: Node | undefined, reader: Reader): Expression | undefined {
  const made = delegate?.namedChildren[0];
  const block = made?.namedChildren.find((child) => child.type === 'annotated_lambda');
  if (block !== undefined) return thunk(block, reader);
  return made?.type === 'call_expression' ? reader.expression(made) : undefined;
}

/** `get() = value`. */
function got(accessor: Node | undefined, reader: Reader): Expression | undefined {
  const [body] = accessor?.namedChildren.find((child) => child.type === 'function_body')?.namedChildren ?? [];
  if (body?.type !== 'block') return body === undefined ? undefined : reader.expression(body);
  reader.visit(body);
  return undefined;
}

/** `set(value) = …`, `set(value) { … }`. */
function setTo(accessor: Node, reader: Reader): void {
  const [body] = accessor.namedChildren.find((child) => child.type === 'function_body')?.namedChildren ?? [];
  if (body?.type === 'block') reader.visit(body);
  else if (body !== undefined)
    reader.facts.add({ kind: 'evaluation', value: reader.expression(body), ...spanOf(body) });
}

interface Declared {
  /** Holds the name and the type. */
  readonly declared: Node;
  readonly how: 'variable' | 'field' | 'parameter';
  readonly value: Expression | undefined;
}

/** Tells a declaration with its type and annotations. */
export function declare(reader: Reader, node: Node, { declared, how, value }: Declared): void {
  const named = declared.namedChildren.find((child) => child.type === 'identifier');
  const type = declared.namedChildren.find((child) => child.type.endsWith('type'));
  const annotations = annotationsOf(node, reader);
  if (named === undefined || (how === 'parameter' && value === undefined && annotations.length === 0)) return;
  reader.facts.add({
    kind: 'binding',
    how,
    path: [reader.text(named)],
    target: spanOf(named),
    value,
    ...(annotations.length === 0 ? {} : { annotations }),
    ...(type === undefined ? {} : { type: reader.text(type) }),
    ...spanOf(node),
  });
}

function annotationsOf(node: Node, reader: Reader): Call[] {
  const modifiers = node.namedChildren.find((child) => child.type === 'modifiers')?.namedChildren ?? [];
  return modifiers.flatMap((modifier) => {
    const [made] = modifier.type === 'annotation' ? modifier.namedChildren : [];
    const type = made?.type === 'constructor_invocation' ? made.namedChildren[0] : made;
    const args = made?.namedChildren.find((child) => child.type === 'value_arguments');
    return type === undefined ? [] : [call(modifier, typeName(type, reader), reader.args(args))];
  });
}

/** A parameter of a constructor is a field as well. */
export const classParameter: Visit = (node, reader) => {
  const given = node.namedChildren.find((child) => child.type !== 'identifier' && !TYPES.test(child.type));
  const value = given === undefined ? undefined : reader.expression(given);
  declare(reader, node, { declared: node, how: 'field', value });
  if (value?.kind === 'literal') declare(reader, node, { declared: node, how: 'parameter', value });
};
