import type { Span } from '../../../fact/span.ts';
import type { SourceText } from '../source-text.ts';

/** A line `name = value` of a settings file. */
export interface Setting {
  /** The section first, where a format has such. */
  readonly path: readonly string[];
  readonly place: Span;
  readonly value: SourceText;
  /** Its value may be a number or a truth value. */
  readonly isPlain: boolean;
  /** Variables are not looked for: `'…'` of .env files. */
  readonly isVerbatim: boolean;
}

/** Finds the settings in a text. */
export type ReadSettings = (text: string) => readonly Setting[];
