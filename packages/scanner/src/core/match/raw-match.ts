import type { BindingSyntax } from '../judge/candidate.ts';
import type { BookRule } from './rule-book.ts';

/** A place that a rule claims, before anybody judged it. */
export interface RawMatch {
  readonly book: BookRule;
  /** The secret's bytes in the item. */
  readonly start: number;
  readonly end: number;
  readonly value: string;
  readonly name: string | undefined;
  readonly syntax: BindingSyntax | undefined;
  readonly quoted: boolean;
}
