const EMPTY = 0;
const FIRST_SLOTS = 1 << 10;
const FIRST_IDS = 1 << 9;

/** Numbers binary object ids in the order in which they come: a hash table in typed arrays, some 30 bytes an id. */
export class IdNumbers {
  readonly idLength: number;
  #ids: Uint8Array;
  #slots: Int32Array;
  /** What of an id's first bits is no number of a slot: what is sorted is then put where the last one was. */
  #shift: number;
  #count = 0;

  constructor(idLength: number, expected = FIRST_IDS) {
    this.idLength = idLength;
    this.#ids = new Uint8Array(Math.max(FIRST_IDS, expected) * idLength);
    this.#slots = new Int32Array(Math.max(FIRST_SLOTS, 2 ** Math.ceil(Math.log2(2 * expected + 1))));
    this.#shift = Math.clz32(this.#slots.length - 1);
  }

  get size(): number {
    return this.#count;
  }

  /** The number of the id at `start`; -1 when it is not here. */
  find(bytes: Uint8Array, start: number): number {
    return (this.#slots[this.#slotOf(bytes, start)] ?? EMPTY) - 1;
  }

  /** The number of the id, which is a new one when it was not here. */
  add(bytes: Uint8Array, start: number): number {
    const slot = this.#slotOf(bytes, start);
    const known = this.#slots[slot] ?? EMPTY;
    if (known !== EMPTY) return known - 1;
    const index = this.#count++;
    this.#slots[slot] = index + 1;
    this.#append(bytes, start, index);
    if (this.#count * 2 > this.#slots.length) this.#grow();
    return index;
  }

  /** All ids, one after the other in the order of their numbers; valid until the next `add`. */
  bytes(): Uint8Array {
    return this.#ids.subarray(0, this.#count * this.idLength);
  }

  /** Which of two numbers' ids comes first. */
  compare(a: number, b: number): number {
    for (let i = 0; i < this.idLength; i++) {
      const difference = (this.#ids[a * this.idLength + i] ?? 0) - (this.#ids[b * this.idLength + i] ?? 0);
      if (difference !== 0) return difference;
    }
    return 0;
  }

  #append(bytes: Uint8Array, start: number, index: number): void {
    const at = index * this.idLength;
    if (at + this.idLength > this.#ids.length) {
      const larger = new Uint8Array(this.#ids.length * 2);
      larger.set(this.#ids);
      this.#ids = larger;
    }
    for (let i = 0; i < this.idLength; i++) this.#ids[at + i] = bytes[start + i] ?? 0;
  }

  /** Where the id is, or where it would be put. */
  #slotOf(bytes: Uint8Array, start: number): number {
    const slots = this.#slots;
    const mask = slots.length - 1;
    // An id is a hash already, save for what an attacker makes of it: that costs time, not correctness.
    let slot = firstFour(bytes, start) >>> this.#shift;
    for (let known = slots[slot] ?? EMPTY; known !== EMPTY; known = slots[slot] ?? EMPTY) {
      if (this.#isAt((known - 1) * this.idLength, bytes, start)) return slot;
      slot = (slot + 1) & mask;
    }
    return slot;
  }

  #isAt(at: number, bytes: Uint8Array, start: number): boolean {
    for (let i = 0; i < this.idLength; i++) if (this.#ids[at + i] !== bytes[start + i]) return false;
    return true;
  }

  #grow(): void {
    const slots = new Int32Array(this.#slots.length * 2);
    const mask = slots.length - 1;
    this.#shift = Math.clz32(mask);
    for (let index = 0; index < this.#count; index++) {
      let slot = firstFour(this.#ids, index * this.idLength) >>> this.#shift;
      while (slots[slot] !== EMPTY) slot = (slot + 1) & mask;
      slots[slot] = index + 1;
    }
    this.#slots = slots;
  }
}

function firstFour(bytes: Uint8Array, start: number): number {
  return (
    ((bytes[start] ?? 0) << 24) |
    ((bytes[start + 1] ?? 0) << 16) |
    ((bytes[start + 2] ?? 0) << 8) |
    (bytes[start + 3] ?? 0)
  );
}
