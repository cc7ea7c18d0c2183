import { GrowingArray } from './growing-array.ts';
import { NameNumbers } from './name-numbers.ts';

/** Stands for an entry that nobody asks about. */
export const NO_TARGET = -0x80000000;

/** What of a tree is asked about, in its order; not to be written to. */
export interface ListedEntries {
  /** Numbers of names. */
  readonly names: Int32Array;
  /** The number of a folder's tree, or `~number` of a file. */
  readonly targets: Int32Array;
}

/** So many differences are put upon each other at most. */
const DEEPEST = 16;

/**
 * What stands in trees, as lists of numbers. Trees in which the same stands share one, and of a list that differs from
 * another in one target only that is kept: of a folder of fifty that is changed in a hundred thousand commits, little
 * is left.
 */
export class EntryLists {
  /** File and folder names. */
  readonly names = new NameNumbers();
  /** Two words a list: where its entries begin and how many there are; or `~list` and where the difference from it is. */
  readonly #heads = new GrowingArray();
  /** Of a difference, the place in the list. */
  readonly #names = new GrowingArray();
  readonly #targets = new GrowingArray();

  /** The list without entries is number 0. */
  constructor() {
    this.#addHead(0, 0);
  }

  /** Adds an entry to the list that `end` will end. */
  push(target: number, name: number): void {
    this.#targets.push(target);
    this.#names.push(name);
  }

  /** Ends a list of entries that were pushed; returns its number. */
  end(length: number): number {
    return length === 0 ? 0 : this.#addHead(this.#targets.length - length, length);
  }

  /** A list that has another target at a place; undefined where it must be written down in full. */
  differ(list: number, place: number, target: number): number | undefined {
    let depth = 0;
    for (let at = this.#heads.at(2 * list); at < 0; at = this.#heads.at(2 * ~at)) depth++;
    if (depth >= DEEPEST) return undefined;
    this.push(target, place);
    return this.#addHead(~list, this.#targets.length - 1);
  }

  read(list: number): ListedEntries {
    const heads = this.#heads;
    const differences: number[] = [];
    let at = list;
    for (; heads.at(2 * at) < 0; at = ~heads.at(2 * at)) differences.push(heads.at(2 * at + 1));
    const start = heads.at(2 * at);
    const end = start + heads.at(2 * at + 1);
    const names = this.#names.view().subarray(start, end);
    const inFull = this.#targets.view().subarray(start, end);
    if (differences.length === 0) return { names, targets: inFull };
    const targets = inFull.slice();
    for (const difference of differences.reverse()) targets[this.#names.at(difference)] = this.#targets.at(difference);
    return { names, targets };
  }

  #addHead(first: number, second: number): number {
    this.#heads.push(first);
    this.#heads.push(second);
    return this.#heads.length / 2 - 1;
  }
}
