/** A value's text and place. */
export interface Value {
  /** What the program would get: pieces of a concatenation joined, without quotes. */
  readonly value: string;
  readonly start: number;
  readonly end: number;
  readonly quoted: boolean;
  /** Where reading may go on: behind the closing quote. */
  readonly next: number;
}
