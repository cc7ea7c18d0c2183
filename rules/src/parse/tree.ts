import type { Place } from './problem.ts';

/** A plain value with the places of its parts, whatever language it was written in. */
export type Tree = Leaf | ListTree | MapTree;

export interface Leaf {
  readonly kind: 'leaf';
  readonly place: Place;
  readonly value: string | number | boolean | null;
}

export interface ListTree {
  readonly kind: 'list';
  readonly place: Place;
  readonly items: readonly Tree[];
}

export interface MapTree {
  readonly kind: 'map';
  readonly place: Place;
  readonly entries: readonly TreeEntry[];
}

export interface TreeEntry {
  readonly key: string;
  readonly place: Place;
  readonly value: Tree;
}

/** The value under a key, where the tree is a map that has it. */
export function valueAt(tree: Tree | undefined, key: string): Tree | undefined {
  return tree?.kind === 'map' ? tree.entries.find((entry) => entry.key === key)?.value : undefined;
}

/** The items of a list, or nothing where the tree is no list. */
export function itemsOf(tree: Tree | undefined): readonly Tree[] {
  return tree?.kind === 'list' ? tree.items : [];
}

/** The text of a leaf that is one. */
export function textOf(tree: Tree | undefined): string | undefined {
  return tree?.kind === 'leaf' && typeof tree.value === 'string' ? tree.value : undefined;
}

const NOWHERE: Place = { line: 0, column: 0 };

/** Makes a tree without places of a value that was parsed elsewhere. */
export function treeOf(value: unknown): Tree {
  if (Array.isArray(value)) return { kind: 'list', place: NOWHERE, items: value.map(treeOf) };
  if (typeof value === 'object' && value !== null) {
    const entries = Object.entries(value).map(([key, part]) => ({ key, place: NOWHERE, value: treeOf(part) }));
    return { kind: 'map', place: NOWHERE, entries };
  }
  const isPlain = typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
  return { kind: 'leaf', place: NOWHERE, value: isPlain ? value : null };
}
