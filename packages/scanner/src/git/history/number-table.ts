const FIRST_CAPACITY = 1 << 10;

/** A number for each of the numbers from 0 on: 0 as long as none was set. */
export class NumberTable {
  #values: Int32Array;

  constructor(expected = FIRST_CAPACITY) {
    this.#values = new Int32Array(expected);
  }

  get(index: number): number {
    return this.#values[index] ?? 0;
  }

  set(index: number, value: number): void {
    if (index >= this.#values.length) {
      const larger = new Int32Array(Math.max(index + 1, this.#values.length * 2));
      larger.set(this.#values);
      this.#values = larger;
    }
    this.#values[index] = value;
  }
}
