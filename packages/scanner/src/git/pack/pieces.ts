import type { DeltaSteps } from './delta-steps.ts';

/** An object as the pieces of memory that it is made of; pieces of all objects on the way lie on one stack. */
export interface Pieced {
  /** First piece, and behind the last. */
  readonly from: number;
  readonly to: number;
  readonly size: number;
}

/** A delta's result is a list of pieces of its ancestors' bytes: nothing is copied until somebody wants to see it. */
export interface PieceStack {
  /** An object that lies in memory as it is. */
  pushWhole(address: number, size: number): Pieced;
  /** The result of a delta; undefined when it takes more pieces than copying it takes time. */
  pushResult(base: Pieced, steps: DeltaSteps): Pieced | undefined;
  /** Forgets an object, and all that came after it. */
  pop(object: Pieced): void;
  /** Copies [start, end) of an object out of `memory`. */
  copy(object: Pieced, span: Span, out: Out): void;
}

export interface Span {
  readonly start: number;
  readonly end: number;
}

export interface Out {
  /** Holds the pieces. */
  readonly memory: Uint8Array;
  readonly into: Uint8Array;
  readonly at: number;
}

/** Pieces of fewer bytes on average are not worth it. */
const SMALLEST_AVERAGE = 32;
const FEWEST = 64;
/** Up to here a loop is quicker than a call. */
const SHORT = 24;

/** Builds an empty stack. */
export function createPieceStack(): PieceStack {
  return new Stack();
}

class Stack implements PieceStack {
  /** Where in its object a piece begins, and where in memory. */
  #starts = new Int32Array(1 << 12);
  #addresses = new Int32Array(1 << 12);
  #top = 0;
  /** Where the pieces of the object begin that is being pushed. */
  #floor = 0;

  pushWhole(address: number, size: number): Pieced {
    const from = this.#top;
    this.#floor = from;
    this.#add(0, address);
    return { from, to: this.#top, size };
  }

  pushResult(base: Pieced, steps: DeltaSteps): Pieced | undefined {
    const from = this.#top;
    this.#floor = from;
    const most = from + FEWEST + steps.resultSize / SMALLEST_AVERAGE;
    let start = 0;
    for (let step = 0; step < steps.count; step++) {
      const length = steps.lengths[step] ?? 0;
      const copiedFrom = steps.copiedFrom[step] ?? 0;
      if (copiedFrom === -1) this.#add(start, steps.insertedAt[step] ?? 0);
      else this.#addCopies(base, { start: copiedFrom, end: copiedFrom + length }, { to: start, most });
      start += length;
      if (this.#top > most) {
        this.#top = from;
        return undefined;
      }
    }
    if (this.#top === from) this.#add(0, 0);
    return { from, to: this.#top, size: steps.resultSize };
  }

  pop(object: Pieced): void {
    this.#top = object.from;
  }

  copy(object: Pieced, { start, end }: Span, { memory, into, at }: Out): void {
    let to = at;
    for (let piece = this.#pieceAt(object, start), from = start; from < end; piece++) {
      const pieceStart = this.#starts[piece] ?? 0;
      const pieceEnd = Math.min(end, piece + 1 < object.to ? (this.#starts[piece + 1] ?? 0) : object.size);
      const source = (this.#addresses[piece] ?? 0) + from - pieceStart;
      const length = pieceEnd - from;
      if (length > SHORT) into.set(memory.subarray(source, source + length), to);
      else for (let i = 0; i < length; i++) into[to + i] = memory[source + i] ?? 0;
      to += length;
      from = pieceEnd;
    }
  }

  #addCopies(base: Pieced, { start, end }: Span, { to, most }: { readonly to: number; readonly most: number }): void {
    for (let piece = this.#pieceAt(base, start), from = start; from < end && this.#top <= most; piece++) {
      const pieceStart = this.#starts[piece] ?? 0;
      this.#add(to + from - start, (this.#addresses[piece] ?? 0) + from - pieceStart);
      from = piece + 1 < base.to ? (this.#starts[piece + 1] ?? 0) : base.size;
    }
  }

  #pieceAt({ from, to }: Pieced, position: number): number {
    let low = from;
    let high = to - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.#starts[middle] ?? 0) <= position) low = middle;
      else high = middle - 1;
    }
    return low;
  }

  #add(start: number, address: number): void {
    const last = this.#top - 1;
    // What goes on where the last piece ended is a part of it.
    if (last >= this.#floor && (this.#addresses[last] ?? 0) + start - (this.#starts[last] ?? 0) === address) return;
    if (this.#top === this.#starts.length) {
      this.#starts = doubled(this.#starts);
      this.#addresses = doubled(this.#addresses);
    }
    this.#starts[this.#top] = start;
    this.#addresses[this.#top++] = address;
  }
}

function doubled(array: Int32Array): Int32Array<ArrayBuffer> {
  const larger = new Int32Array(array.length * 2);
  larger.set(array);
  return larger;
}
