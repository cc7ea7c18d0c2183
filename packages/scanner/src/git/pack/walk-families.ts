import { align } from '../../core/kernel/align.ts';
import type { EntrySource } from './entry-source.ts';
import { INFLATE_PADDING, STEP_BYTES, type Inflater } from './inflater.ts';
import type { PackLayout } from './pack-layout.ts';

/** What a visitor keeps of an object for those that are built from it. */
export interface Kept {
  /** Where memory is free behind what is kept in it. */
  readonly end: number;
}

/** An object as it lies in memory, while the walk is at it. */
export interface PackedObject<State> {
  readonly entry: number;
  readonly size: number;
  readonly address: number;
  /** What it was built from; undefined where it stands whole in the pack. */
  readonly base: { readonly size: number; readonly state: State } | undefined;
  /** How it was built from its base, as `applyDelta` says; of one that stands whole, none. */
  readonly steps: { readonly address: number; readonly count: number };
  /** Where memory is free. */
  readonly free: number;
  /** Its content; not valid any more when memory grows. */
  bytes(): Uint8Array;
}

/** Why an object could not be had from the pack. */
export type Failure = 'damaged' | 'too-large';

export interface FamilyVisitor<State extends Kept> {
  /** Called for each object after the one that it is built from; what it returns is kept for those built from it. */
  visit(object: PackedObject<State>): State;
  /** Called for each object that could not be had, and for all that are built from it. */
  fail(entry: number, why: Failure): void;
}

/** Which entries are built from which. */
export interface Children {
  /** The first entry that is built from an entry, or -1. */
  readonly first: Int32Array;
  /** The next entry that is built from the same one, or -1. */
  readonly next: Int32Array;
}

export interface FamilyWalk<State extends Kept> {
  readonly layout: PackLayout;
  readonly children: Children;
  readonly source: EntrySource;
  readonly inflater: Inflater;
  readonly visitor: FamilyVisitor<State>;
  /** Larger objects are not unpacked. */
  readonly maxSize: number;
}

/** What of objects may be in memory at a time. */
const MEMORY = 256 << 20;

interface Frame<State> {
  readonly address: number;
  readonly size: number;
  readonly state: State;
  child: number;
}

/** Finds out which entries are built from which. */
export function findChildren({ bases }: PackLayout): Children {
  const first = new Int32Array(bases.length).fill(-1);
  const next = new Int32Array(bases.length).fill(-1);
  for (let entry = bases.length - 1; entry >= 0; entry--) {
    const base = bases[entry] ?? -1;
    if (base === -1) continue;
    next[entry] = first[base] ?? -1;
    first[base] = entry;
  }
  return { first, next };
}

/** Walks over an object and all that is built from it, in the order in which they stand in the pack as far as that goes. */
export function createFamilyWalk<State extends Kept>(options: FamilyWalk<State>): (root: number) => void {
  const walk = new Walk(options);
  return (root) => {
    walk.run(root);
  };
}

class Walk<State extends Kept> {
  readonly #options: FamilyWalk<State>;

  constructor(options: FamilyWalk<State>) {
    this.#options = options;
  }

  run(root: number): void {
    const { children, source } = this.#options;
    const first = this.#enter(root, undefined, source.freeFrom);
    if (first === undefined) return;
    const frames: Frame<State>[] = [first];
    for (let frame = frames.at(-1); frame !== undefined; frame = frames.at(-1)) {
      const { child } = frame;
      if (child === -1) {
        frames.pop();
        continue;
      }
      frame.child = children.next[child] ?? -1;
      const entered = this.#enter(child, frame, frame.state.end);
      if (entered !== undefined && entered.child !== -1) frames.push(entered);
    }
  }

  #enter(entry: number, base: Frame<State> | undefined, at: number): Frame<State> | undefined {
    const unpacked = this.#unpack(entry, base, align(at));
    if (typeof unpacked === 'string') {
      this.#failAll(entry, unpacked);
      return undefined;
    }
    const { inflater, visitor, children } = this.#options;
    const { address, size, steps, free } = unpacked;
    const bytes = (): Uint8Array => inflater.memory(0).subarray(address, address + size);
    const state = visitor.visit({ entry, address, size, base, steps, free, bytes });
    return { address, size, state, child: children.first[entry] ?? -1 };
  }

  #unpack(entry: number, base: Frame<State> | undefined, at: number): Unpacked | Failure {
    const { layout, source, inflater, maxSize } = this.#options;
    const size = layout.sizes[entry] ?? 0;
    if (size > maxSize || at + 2 * size > MEMORY) return 'too-large';
    if (!source.inflate(entry, at)) return 'damaged';
    const end = at + size;
    if (base === undefined) return { address: at, size, steps: NO_STEPS, free: align(end + INFLATE_PADDING) };
    const delta = inflater.readDelta(at, end, base.size);
    if (delta === undefined) return 'damaged';
    const address = align(end + INFLATE_PADDING);
    const steps = align(address + delta.size + INFLATE_PADDING);
    const free = steps + delta.instructions * STEP_BYTES;
    if (delta.size > maxSize || free > MEMORY) return 'too-large';
    inflater.memory(free);
    const count = inflater.applyDelta(base.address, address, steps);
    return { address, size: delta.size, steps: { address: steps, count }, free: steps + count * STEP_BYTES };
  }

  #failAll(entry: number, why: Failure): void {
    const { children, visitor } = this.#options;
    const open = [entry];
    for (let next = open.pop(); next !== undefined; next = open.pop()) {
      visitor.fail(next, why);
      for (let child = children.first[next] ?? -1; child !== -1; child = children.next[child] ?? -1) open.push(child);
    }
  }
}

const NO_STEPS = { address: 0, count: 0 } as const;

interface Unpacked {
  readonly address: number;
  readonly size: number;
  readonly steps: PackedObject<unknown>['steps'];
  readonly free: number;
}
