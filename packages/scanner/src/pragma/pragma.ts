/** How far a pragma reaches. */
export type PragmaScope = 'line' | 'next-line' | 'block' | 'file';

/** A comment that allows what is found in the lines it covers. Lines are 1-based. */
export interface Pragma {
  readonly scope: PragmaScope;
  /** Where the pragma itself stands. */
  readonly line: number;
  /** The lines that it covers, both included. */
  readonly firstLine: number;
  readonly lastLine: number;
  /** The rules that it speaks for; empty means all of them. */
  readonly ruleIds: readonly string[];
  /** The last day on which it holds, as `2027-01-31`. */
  readonly until: string | undefined;
  readonly reason: string | undefined;
  /** The pragma in its plain form, for reports; never a piece of the file. */
  readonly text: string;
  /** Why it does not count; a pragma with a problem suppresses nothing. */
  readonly problem: string | undefined;
}
