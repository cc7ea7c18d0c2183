/** A comment's place in the bytes. */
export interface Comment {
  readonly start: number;
  /** After the opener. */
  readonly textStart: number;
  /** Before the closer, or the end of the line. */
  readonly textEnd: number;
  /** After the closer. */
  readonly end: number;
  /** Counts only for a pragma that is the first thing in it (or in its line): docstrings, doubtful openers. */
  readonly firstWordOnly: boolean;
}
