const FIRST_CAPACITY = 1 << 10;

/** A list of 32-bit integers that grows: four bytes an entry, where an array would take more. */
export class GrowingArray {
  #values = new Int32Array(FIRST_CAPACITY);
  #length = 0;

  get length(): number {
    return this.#length;
  }

  push(value: number): void {
    if (this.#length === this.#values.length) {
      const larger = new Int32Array(this.#values.length * 2);
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[this.#length++] = value;
  }

  at(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    this.#values[index] = value;
  }

  /** The values so far; valid until the next `push`. */
  view(): Int32Array {
    return this.#values.subarray(0, this.#length);
  }
}
