import type { ObjectStore } from '../store/object-store.ts';
import { toObjectId } from '../store/object.ts';
import { createTreeCursor, MODE_GITLINK, typeOfMode, type TreeCursor } from '../store/tree.ts';
import type { Loss } from './commit-graph.ts';
import { GrowingArray } from './growing-array.ts';
import { IdNumbers } from './id-numbers.ts';

/** No node: the tree holds nothing that is wanted. */
const NOTHING = 0;

const IN_PROGRESS = -1;
const NOT_WANTED = -1;
/** Deeper than any real folder; the stack of the machine is not endless. */
const DEEPEST = 1500;
const EMPTY_TREES = [
  '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
];

/**
 * The trees that hold wanted blobs, directly or further down, as a graph of their own: other trees are read once and
 * remembered as a number. Nodes are numbered from 1 on, what is below before what is above.
 */
export class HoldingTrees {
  /** Entries of node `n`: from `starts.at(n)` up to `starts.at(n + 1)`. */
  readonly starts = new GrowingArray();
  /** Numbers in `names`. */
  readonly entryNames = new GrowingArray();
  /** A node, or `~blob` for a wanted blob. */
  readonly targets = new GrowingArray();
  /** File and folder names, latin1. */
  readonly names: string[] = [];
  readonly losses: Loss[] = [];
  /** The commit in whose tree each wanted blob was first met; -1 where it was not. */
  readonly firstSeen: Int32Array;

  readonly #store: ObjectStore;
  readonly #wanted: IdNumbers;
  readonly #trees: IdNumbers;
  readonly #blobs: IdNumbers | undefined;
  readonly #nodes = new GrowingArray();
  readonly #nameNumbers = new Map<string, number>();

  /** With `checked`, every blob that a tree names is looked for, so that what is missing comes out. */
  constructor(store: ObjectStore, wanted: IdNumbers, checked: boolean) {
    this.#store = store;
    this.#wanted = wanted;
    this.#trees = new IdNumbers(wanted.idLength);
    this.#blobs = checked ? new IdNumbers(wanted.idLength) : undefined;
    this.firstSeen = new Int32Array(wanted.size).fill(-1);
    this.starts.push(0);
    this.starts.push(0);
  }

  /** How many trees were looked at. */
  get treesRead(): number {
    return this.#trees.size;
  }

  /** How many nodes there are, and one more. */
  get size(): number {
    return this.starts.length - 1;
  }

  /** The node of a tree; trees are to be asked for from the oldest commit on. */
  nodeOf(bytes: Uint8Array, start: number, commit: number): number {
    return this.#visit(bytes, start, { commit, depth: 0 });
  }

  #visit(bytes: Uint8Array, start: number, { commit, depth }: Omit<Place, 'id'>): number {
    const before = this.#trees.size;
    const tree = this.#trees.add(bytes, start);
    // A tree within itself, which only damage can bring, holds nothing while it is looked at.
    if (tree < before) return Math.max(NOTHING, this.#nodes.at(tree));
    this.#nodes.push(IN_PROGRESS);
    const id = toObjectId(bytes, start, this.#wanted.idLength);
    const content = this.#read(id, depth);
    const node = content === undefined ? NOTHING : this.#readEntries(content, { id, commit, depth });
    this.#nodes.set(tree, node);
    return node;
  }

  #read(id: string, depth: number): Uint8Array | undefined {
    // Git has no object for it, and needs none.
    if (EMPTY_TREES.includes(id)) return undefined;
    const outcome = this.#store.read(id);
    if (outcome.kind !== 'object') {
      this.losses.push({ id, reason: outcome.kind === 'damaged' ? outcome.reason : outcome.kind });
    } else if (outcome.type !== 'tree') {
      this.losses.push({ id, reason: `a ${outcome.type}, where there should be a tree` });
    } else if (depth > DEEPEST) {
      this.losses.push({ id, reason: 'folders nested too deep' });
    } else return outcome.bytes;
    return undefined;
  }

  #readEntries(content: Uint8Array, place: Place): number {
    const held: number[] = [];
    const cursor = createTreeCursor(content, this.#wanted.idLength);
    for (; cursor.valid; cursor.next()) {
      const target = this.#targetOf(cursor, place);
      if (target !== NOTHING) held.push(this.#nameOf(cursor), target);
    }
    if (cursor.damaged) this.losses.push({ id: place.id, reason: 'a tree that breaks off' });
    return held.length === 0 ? NOTHING : this.#addNode(held);
  }

  #targetOf({ bytes, mode, isTree, idStart }: TreeCursor, { commit, depth }: Place): number {
    if (isTree) return this.#visit(bytes, idStart, { commit, depth: depth + 1 });
    if (typeOfMode(mode) === MODE_GITLINK) return NOTHING;
    this.#check(bytes, idStart);
    const blob = this.#wanted.find(bytes, idStart);
    if (blob === NOT_WANTED) return NOTHING;
    if (this.firstSeen[blob] === -1) this.firstSeen[blob] = commit;
    return ~blob;
  }

  #check(content: Uint8Array, at: number): void {
    if (this.#blobs === undefined) return;
    const before = this.#blobs.size;
    if (this.#blobs.add(content, at) < before) return;
    const id = toObjectId(content, at, this.#wanted.idLength);
    if (!this.#store.has(id)) this.losses.push({ id, reason: 'missing' });
  }

  #addNode(held: readonly number[]): number {
    for (let i = 0; i < held.length; i += 2) {
      this.entryNames.push(held[i] ?? 0);
      this.targets.push(held[i + 1] ?? 0);
    }
    this.starts.push(this.targets.length);
    return this.starts.length - 2;
  }

  #nameOf({ bytes, nameStart, nameEnd }: TreeCursor): number {
    let name = '';
    for (let at = nameStart; at < nameEnd; at++) name += String.fromCharCode(bytes[at] ?? 0);
    const known = this.#nameNumbers.get(name);
    if (known !== undefined) return known;
    this.#nameNumbers.set(name, this.names.length);
    return this.names.push(name) - 1;
  }
}

interface Place {
  readonly id: string;
  readonly commit: number;
  readonly depth: number;
}
