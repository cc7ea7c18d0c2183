import type { BindingSyntax } from '../judge/candidate.ts';

/** A value bound to a name, as found in the text of whatever language or format. */
export interface Binding {
  /** The whole name: `DB_PASSWORD`, `spring.datasource.password`, `clientSecret`. */
  readonly name: string;
  readonly value: string;
  /** The value's place in the text that was searched. */
  readonly start: number;
  readonly end: number;
  readonly syntax: BindingSyntax;
  readonly quoted: boolean;
}
