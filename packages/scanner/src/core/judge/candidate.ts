import type { Confidence, PackedRule } from '@leaklint/rules';

/** The way a value hangs on its name. */
export type BindingSyntax =
  'assignment' | 'pair' | 'call' | 'element' | 'attribute' | 'flag' | 'name-value' | 'comparison' | 'header';

/** A piece of text that a rule claims to be a secret, with what a judge may look at. */
export interface Candidate {
  readonly rule: PackedRule;
  /** The claimed secret. */
  readonly value: string;
  /** Text around the match, latin1: one character a byte. */
  readonly text: string;
  /** The secret's place in `text`. */
  readonly start: number;
  readonly end: number;
  /** The name that the value is bound to, where the detector knows one. */
  readonly name: string | undefined;
  readonly syntax: BindingSyntax | undefined;
  readonly quoted: boolean;
  /** POSIX path of the item; evidence, such as a test folder or a lock file. */
  readonly path: string;
  /** The item holds NUL bytes or other signs of no text. */
  readonly binary: boolean;
}

/** Looks for one kind of false alarm; returns why the candidate is no secret, or undefined to pass it on. */
export type Filter = (candidate: Candidate) => string | undefined;

/** What the judges think of a candidate. */
export type Verdict =
  | { readonly isSecret: true; readonly confidence: Confidence; readonly reasons: readonly string[] }
  | { readonly isSecret: false; readonly reasons: readonly string[] };
