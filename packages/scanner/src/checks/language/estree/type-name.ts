import { nodeAt, nodesAt, textAt, type EstreeNode } from './node.ts';
import { keyName } from './object-expression.ts';
import { spanOf, type Walker } from './walker.ts';

/** The name of the type that a name is declared with; undefined for types without one. */
export function typeName(declared: EstreeNode): string | undefined {
  const annotation = nodeAt(declared, 'typeAnnotation');
  const type = annotation === undefined ? undefined : nodeAt(annotation, 'typeAnnotation');
  const item = type?.type === 'TSArrayType' ? nodeAt(type, 'elementType') : type;
  const name = item?.type === 'TSTypeReference' ? nodeAt(item, 'typeName') : undefined;
  return name === undefined ? undefined : textAt(name, 'name');
}

/** `interface Config { … }`, `type Config = { … }`: what objects of the type print with. */
export function addType(node: EstreeNode, walker: Walker): void {
  const id = nodeAt(node, 'id');
  const literal = nodeAt(node, 'body') ?? nodeAt(node, 'typeAnnotation');
  const name = id === undefined ? undefined : textAt(id, 'name');
  if (literal === undefined || name === undefined) return;
  const members = literal.type === 'TSTypeLiteral' ? nodesAt(literal, 'members') : nodesAt(literal, 'body');
  walker.builder.within({ kind: 'class', name, parameters: [], shows: true, ...spanOf(node) }, () => {
    for (const member of members) addProperty(member, walker);
  });
}

function addProperty(member: EstreeNode, walker: Walker): void {
  const key = nodeAt(member, 'key');
  const name = member.type === 'TSPropertySignature' ? keyName(member) : undefined;
  if (key === undefined || name === undefined) return;
  const type = typeName(member);
  const written = type === undefined ? {} : { type };
  walker.builder.add({
    kind: 'binding',
    how: 'field',
    path: [name],
    target: spanOf(key),
    value: undefined,
    ...written,
    ...spanOf(member),
  });
}
