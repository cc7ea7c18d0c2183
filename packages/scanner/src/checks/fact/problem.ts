/** Something of a text that a front end could not read. */
export interface ParseProblem {
  /** Where, in UTF-16 units. */
  readonly offset: number;
  readonly message: string;
}
