/** What became of one file or setting. */
export interface Change {
  readonly kind: 'added' | 'changed' | 'removed' | 'unchanged';
  readonly path: string;
  /** What more there is to say, such as that a hook was kept. */
  readonly note?: string;
}

/** What a command on hooks did, and what is left to do for the user. */
export interface Outcome {
  readonly changes: readonly Change[];
  /** Sentences. */
  readonly notes: readonly string[];
  /** What could not be put in safely, and has to be added by hand. */
  readonly byHand?: ByHand;
}

/** Lines for a configuration that is not edited. */
export interface ByHand {
  readonly file: string;
  readonly lines: readonly string[];
}
