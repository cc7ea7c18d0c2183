import { createDeltaSteps, readDeltaSteps, type DeltaSteps } from './delta-steps.ts';
import type { EntrySource } from './entry-source.ts';
import { INFLATE_PADDING, type Inflater } from './inflater.ts';
import type { PackLayout } from './pack-layout.ts';
import { createPieceStack, type Out, type Pieced, type PieceStack, type Span } from './pieces.ts';

/** An object as the pack holds it, while the walk is at it. */
export interface PackedObject<State> {
  readonly entry: number;
  readonly size: number;
  /** What it was built from; undefined where it stands whole in the pack. */
  readonly base: { readonly size: number; readonly state: State } | undefined;
  /** How it was built from its base; read only where there is one. */
  readonly steps: DeltaSteps;
  /** Where memory holds what a delta inserts. */
  readonly memory: Uint8Array;
  /** Copies a part of its content. */
  copy(span: Span, into: Uint8Array, at: number): void;
}

/** Why an object could not be had from the pack. */
export type Failure = 'damaged' | 'too-large';

export interface FamilyVisitor<State> {
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

export interface FamilyWalk<State> {
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
  readonly entry: number;
  readonly pieced: Pieced;
  readonly state: State;
  /** Where memory is free behind it. */
  readonly top: number;
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
export function createFamilyWalk<State>(options: FamilyWalk<State>): (root: number) => void {
  const walk = new Walk(options);
  return (root) => {
    walk.run(root);
  };
}

class Walk<State> {
  readonly #options: FamilyWalk<State>;
  readonly #pieces: PieceStack = createPieceStack();
  readonly #steps = createDeltaSteps();

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
        this.#pieces.pop(frame.pieced);
        frames.pop();
        continue;
      }
      frame.child = children.next[child] ?? -1;
      const entered = this.#enter(child, frame, frame.top);
      if (entered?.child === -1) this.#pieces.pop(entered.pieced);
      else if (entered !== undefined) frames.push(entered);
    }
  }

  #enter(entry: number, base: Frame<State> | undefined, at: number): Frame<State> | undefined {
    const unpacked = this.#unpack(entry, base, at);
    if (typeof unpacked === 'string') {
      this.#failAll(entry, unpacked);
      return undefined;
    }
    const { pieced, top } = unpacked;
    const memory = this.#options.inflater.memory(top);
    const state = this.#options.visitor.visit({
      entry,
      size: pieced.size,
      base: base === undefined ? undefined : { size: base.pieced.size, state: base.state },
      steps: this.#steps,
      memory,
      copy: (span, into, to) => {
        this.#pieces.copy(pieced, span, { memory, into, at: to });
      },
    });
    return { entry, pieced, state, top, child: this.#options.children.first[entry] ?? -1 };
  }

  #unpack(entry: number, base: Frame<State> | undefined, at: number): Unpacked | Failure {
    const { layout, source, inflater, maxSize } = this.#options;
    const size = layout.sizes[entry] ?? 0;
    if (size > maxSize || at + 2 * size > MEMORY) return 'too-large';
    if (!source.inflate(entry, at)) return 'damaged';
    const top = at + size + INFLATE_PADDING;
    if (base === undefined) return { pieced: this.#pieces.pushWhole(at, size), top };
    const steps = this.#steps;
    const isRead = readDeltaSteps(inflater.memory(top), { start: at, end: at + size }, steps);
    if (!isRead || steps.baseSize !== base.pieced.size) return 'damaged';
    if (steps.resultSize > maxSize) return 'too-large';
    const pieced = this.#pieces.pushResult(base.pieced, steps);
    return pieced === undefined ? this.#flatten(base.pieced, top) : { pieced, top };
  }

  /** Too many pieces: the result is written down. */
  #flatten(base: Pieced, at: number): Unpacked | Failure {
    const { inflater } = this.#options;
    const { resultSize, count, copiedFrom, insertedAt, lengths } = this.#steps;
    const top = at + resultSize + INFLATE_PADDING;
    if (top > MEMORY) return 'too-large';
    const memory = inflater.memory(top);
    const out: Out = { memory, into: memory, at };
    let to = at;
    for (let step = 0; step < count; step++) {
      const length = lengths[step] ?? 0;
      const start = copiedFrom[step] ?? 0;
      const source = insertedAt[step] ?? 0;
      if (start === -1) memory.copyWithin(to, source, source + length);
      else this.#pieces.copy(base, { start, end: start + length }, { ...out, at: to });
      to += length;
    }
    return { pieced: this.#pieces.pushWhole(at, resultSize), top };
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

interface Unpacked {
  readonly pieced: Pieced;
  readonly top: number;
}
