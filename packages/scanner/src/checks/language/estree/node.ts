/** A node of any ESTree dialect; what it holds is read with care, so that foreign parsers may leave things out. */
export interface EstreeNode {
  readonly type: string;
  readonly range: readonly [number, number];
}

/** Whether a value found in a tree is a node. */
export function isNode(value: unknown): value is EstreeNode {
  return typeof value === 'object' && value !== null && 'type' in value && 'range' in value;
}

/** The child under a key. */
export function nodeAt(node: EstreeNode, key: string): EstreeNode | undefined {
  const child: unknown = Reflect.get(node, key);
  return isNode(child) ? child : undefined;
}

/** The children under a key; holes of arrays are left out. */
export function nodesAt(node: EstreeNode, key: string): readonly EstreeNode[] {
  return slotsAt(node, key).filter((child) => child !== undefined);
}

/** The children under a key, with holes. */
export function slotsAt(node: EstreeNode, key: string): readonly (EstreeNode | undefined)[] {
  const children: unknown = Reflect.get(node, key);
  return Array.isArray(children) ? children.map((child: unknown) => (isNode(child) ? child : undefined)) : [];
}

/** The text under a key, such as a name or an operator. */
export function textAt(node: EstreeNode, key: string): string | undefined {
  const value: unknown = Reflect.get(node, key);
  return typeof value === 'string' ? value : undefined;
}

/** Whether something is set under a key. */
export function flagAt(node: EstreeNode, key: string): boolean {
  return Reflect.get(node, key) === true;
}

const LINKS = new Set(['parent', 'typeAnnotation', 'returnType', 'typeParameters', 'typeArguments', 'tokens']);

/** All children but types, in the order of the tree. */
export function childrenOf(node: EstreeNode): readonly EstreeNode[] {
  const children: EstreeNode[] = [];
  for (const key of Object.keys(node)) {
    const value: unknown = LINKS.has(key) ? undefined : Reflect.get(node, key);
    if (isNode(value)) children.push(value);
    else if (Array.isArray(value)) children.push(...value.filter(isNode));
  }
  return children;
}
