import type { Fact } from './fact.ts';
import type { LanguageName } from './language-name.ts';
import type { Span } from './span.ts';

/** A function, class or module; names are looked up from the innermost outwards. Blocks need no scope of their own. */
export interface Scope extends Span {
  readonly kind: 'module' | 'function' | 'class';
  /** An index of `Facts.scopes`; the module has none. */
  readonly parent: number | undefined;
  /** By which the function or class can be called: `loadKey`; undefined for anonymous ones. */
  readonly name: string | undefined;
  /** Parameter names in order; those that are taken apart are undefined. */
  readonly parameters: readonly (string | undefined)[];
  /** A class whose objects print with what is in their fields: a record, a data class, a struct. */
  readonly shows?: true;
  /** The type that a function is declared for outside of its body: Go's receivers. */
  readonly owner?: string;
}

/** What one piece of source text says; offsets are those of the whole file, also for embedded code. */
export interface Facts {
  readonly language: LanguageName;
  readonly scopes: readonly Scope[];
  /** In the order of the text. */
  readonly facts: readonly Fact[];
}
