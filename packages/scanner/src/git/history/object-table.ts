import type { ObjectStore } from '../store/object-store.ts';
import { toObjectId, type ObjectId, type ObjectType } from '../store/object.ts';
import { CommitRows } from './commit-rows.ts';
import { EntryLists, NO_TARGET } from './entry-lists.ts';
import { IdNumbers } from './id-numbers.ts';
import { NumberTable } from './number-table.ts';
import { readCommit } from './read-commit.ts';
import { roomForRows, TreeReader, type Targets, type TreeRead } from './tree-reader.ts';

/** An object that something refers to, and that is not there or cannot be read. */
export interface Loss {
  readonly id: ObjectId;
  readonly reason: string;
}

export interface TableRequest {
  readonly store: ObjectStore;
  readonly idLength: number;
  /** Whether blobs that are missing are to be noticed. */
  readonly checked: boolean;
}

const THERE = 1;
const MISSING = 2;
/** As lists and rows are remembered: one higher, because 0 is for what was not read. */
const READ = 1;
const NO_LIST = 0;
/** As wanted blobs are remembered: one higher, because 0 is for all others. */
const WANTED = 1;

/**
 * All objects by number, what stands in trees and what commits are linked to. A survey of packs fills it; what no pack
 * brought is read when it is asked for.
 */
export class ObjectTable {
  readonly ids: IdNumbers;
  readonly lists = new EntryLists();
  readonly commits = new CommitRows();
  /** What was asked for in vain. */
  readonly losses: Loss[] = [];
  readonly reader: TreeReader;
  readonly #request: TableRequest;
  readonly #presence = new NumberTable();
  readonly #listOf = new NumberTable();
  readonly #rowOf = new NumberTable();
  readonly #broken = new Set<number>();
  readonly #absent = new Set<number>();
  #wanted = 0;
  #wantedOf = new NumberTable(0);

  constructor(request: TableRequest, expected = 0) {
    this.#request = request;
    this.ids = new IdNumbers(request.idLength, expected);
    this.reader = new TreeReader(this.#targets(), this.lists);
  }

  /** Says which blobs are looked for. */
  want(wanted: IdNumbers): void {
    this.#wanted = wanted.size;
    this.#wantedOf = new NumberTable(this.ids.size);
    const bytes = wanted.bytes();
    for (let blob = 0; blob < wanted.size; blob++) {
      this.#wantedOf.set(this.ids.add(bytes, blob * wanted.idLength), blob + WANTED);
    }
  }

  /** How many blobs are looked for. */
  get wanted(): number {
    return this.#wanted;
  }

  /** The number of an object among the blobs that are looked for; -1 for all others. */
  wantedOf(number: number): number {
    return this.#wantedOf.get(number) - WANTED;
  }

  idOf(number: number): ObjectId {
    const { ids } = this;
    return toObjectId(ids.bytes(), number * ids.idLength, ids.idLength);
  }

  /** Notes that an object is there. */
  setThere(number: number): void {
    this.#presence.set(number, THERE);
  }

  /** Whether a file is to be missed. */
  isMissed(number: number): boolean {
    return this.#absent.size > 0 && this.#absent.has(number);
  }

  #isThere(number: number): boolean {
    const known = this.#presence.get(number);
    if (known !== 0) return known === THERE;
    const isThere = this.#request.store.has(this.idOf(number));
    this.#presence.set(number, isThere ? THERE : MISSING);
    return isThere;
  }

  hasTree(number: number): boolean {
    return this.#listOf.get(number) !== 0;
  }

  setTree(number: number, { list, isBroken }: TreeRead): void {
    this.#listOf.set(number, list + READ);
    if (isBroken) this.#broken.add(number);
  }

  hasCommit(number: number): boolean {
    return this.#rowOf.get(number) !== 0;
  }

  /** Takes in a commit; false for what is none. */
  setCommit(number: number, bytes: Uint8Array): boolean {
    const links = readCommit(bytes, this.ids.idLength);
    if (links !== undefined) this.#rowOf.set(number, this.commits.add(links, this.ids) + READ);
    return links !== undefined;
  }

  /** The list of a tree; to be asked for once, so that what is missing is missed once. */
  listOf(number: number): number {
    if (!this.hasTree(number)) {
      const bytes = this.#read(number, 'tree');
      if (bytes === undefined) return NO_LIST;
      this.setTree(number, this.#readTree(bytes));
    }
    if (this.#broken.has(number)) this.lose(number, 'a tree that breaks off');
    return this.#listOf.get(number) - READ;
  }

  /** The row of a commit; -1 for what is none. To be asked for once. */
  rowOf(number: number): number {
    if (!this.hasCommit(number)) {
      const bytes = this.#read(number, 'commit');
      if (bytes !== undefined && !this.setCommit(number, bytes)) this.lose(number, 'a commit that cannot be read');
    }
    return this.#rowOf.get(number) - READ;
  }

  lose(number: number, reason: string): void {
    this.losses.push({ id: this.idOf(number), reason });
  }

  #read(number: number, type: ObjectType): Uint8Array | undefined {
    const outcome = this.#request.store.read(this.idOf(number));
    if (outcome.kind === 'object' && outcome.type === type) return outcome.bytes;
    if (outcome.kind !== 'object') this.lose(number, outcome.kind === 'damaged' ? outcome.reason : outcome.kind);
    // A tag or a tree where history begins is no commit, and no loss.
    else if (type === 'tree') this.lose(number, `a ${outcome.type}, where there should be a tree`);
    return undefined;
  }

  #readTree(content: Uint8Array): TreeRead {
    const size = content.length;
    const address = 0;
    const start = Math.ceil(size / 4) * 4;
    const bytes = new Uint8Array(start + roomForRows(size, this.ids.idLength));
    bytes.set(content);
    return this.reader.read({ bytes, words: new Int32Array(bytes.buffer), address, size, rows: start / 4 }, undefined);
  }

  #targets(): Targets {
    const { ids } = this;
    const { checked } = this.#request;
    return {
      idLength: ids.idLength,
      ofFolder: (bytes, idStart) => ids.add(bytes, idStart),
      ofFile: (bytes, idStart) => {
        const number = checked ? ids.add(bytes, idStart) : ids.find(bytes, idStart);
        if (number < 0) return NO_TARGET;
        if (checked && !this.#isThere(number)) this.#absent.add(number);
        return ~number;
      },
    };
  }
}
