import { GrowingArray } from './growing-array.ts';

const EMPTY = 0;
const FIRST_SLOTS = 1 << 12;
const FIRST_BYTES = 1 << 16;
/** The prime of FNV-1a. */
const PRIME = 0x01000193;

/** Numbers names as they stand in trees, without making a string of each: most of them nobody asks for. */
export class NameNumbers {
  /** Random: nobody can choose names that all fall on one slot. */
  readonly #basis = Math.floor(Math.random() * 2 ** 32) | 0;
  #bytes = new Uint8Array(FIRST_BYTES);
  /** Where each name begins, and where the last one ends. */
  readonly #starts = new GrowingArray();
  readonly #hashes = new GrowingArray();
  #slots = new Int32Array(FIRST_SLOTS);
  readonly #texts: (string | undefined)[] = [];

  constructor() {
    this.#starts.push(0);
  }

  /** The number of the name in [from, to), which is a new one when it was not met before. */
  add(bytes: Uint8Array, from: number, to: number): number {
    let hash = this.#basis;
    for (let at = from; at < to; at++) hash = Math.imul(hash ^ (bytes[at] ?? 0), PRIME);
    const mask = this.#slots.length - 1;
    let slot = spread(hash) & mask;
    for (let known = this.#slots[slot] ?? EMPTY; known !== EMPTY; known = this.#slots[slot] ?? EMPTY) {
      if (this.#hashes.at(known - 1) === hash && this.#isAt(known - 1, bytes, from, to)) return known - 1;
      slot = (slot + 1) & mask;
    }
    const number = this.#append(bytes, from, to);
    this.#hashes.push(hash);
    this.#slots[slot] = number + 1;
    if (this.#hashes.length * 2 > this.#slots.length) this.#grow();
    return number;
  }

  /** The name of a number, latin1. */
  text(number: number): string {
    return (this.#texts[number] ??= this.#decode(number));
  }

  #decode(number: number): string {
    let text = '';
    for (let at = this.#starts.at(number); at < this.#starts.at(number + 1); at++) {
      text += String.fromCharCode(this.#bytes[at] ?? 0);
    }
    return text;
  }

  #isAt(number: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts.at(number);
    if (this.#starts.at(number + 1) - start !== to - from) return false;
    for (let i = 0; i < to - from; i++) if (this.#bytes[start + i] !== bytes[from + i]) return false;
    return true;
  }

  #append(bytes: Uint8Array, from: number, to: number): number {
    const number = this.#hashes.length;
    const start = this.#starts.at(number);
    const end = start + to - from;
    if (end > this.#bytes.length) {
      const larger = new Uint8Array(Math.max(end, this.#bytes.length * 2));
      larger.set(this.#bytes);
      this.#bytes = larger;
    }
    this.#bytes.set(bytes.subarray(from, to), start);
    this.#starts.push(end);
    return number;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    for (let number = 0; number < this.#hashes.length; number++) {
      let slot = spread(this.#hashes.at(number)) & mask;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = number + 1;
    }
    this.#slots = slots;
  }
}

function spread(hash: number): number {
  return hash ^ (hash >>> 15);
}
