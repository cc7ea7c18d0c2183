import type { LanguageName } from '../../fact/language-name.ts';

/** What languages with braces write differently, as far as their statements are read here. */
export interface Dialect {
  readonly language: LanguageName;
  /** What opens an expression in a text: `\(` of Swift, `$` of Dart, Scala and Groovy; nothing in C. */
  readonly interpolation: 'swift' | 'dollar' | 'none';
  /** Texts with `'`, which elsewhere stand around characters. */
  readonly singleQuotes: boolean;
  /** A text has expressions only with a letter before it: `s"…"`. */
  readonly isPrefixed: boolean;
  /** `name: Type` rather than `Type name`. */
  readonly typeBehind: boolean;
  /** A statement ends where its line does. */
  readonly isLined: boolean;
}

export const DIALECTS = {
  swift: {
    language: 'swift',
    interpolation: 'swift',
    singleQuotes: false,
    isPrefixed: false,
    typeBehind: true,
    isLined: true,
  },
  scala: {
    language: 'scala',
    interpolation: 'dollar',
    singleQuotes: false,
    isPrefixed: true,
    typeBehind: true,
    isLined: true,
  },
  dart: {
    language: 'dart',
    interpolation: 'dollar',
    singleQuotes: true,
    isPrefixed: false,
    typeBehind: false,
    isLined: false,
  },
  c: {
    language: 'c',
    interpolation: 'none',
    singleQuotes: false,
    isPrefixed: false,
    typeBehind: false,
    isLined: false,
  },
  groovy: {
    language: 'groovy',
    interpolation: 'dollar',
    singleQuotes: true,
    isPrefixed: false,
    typeBehind: false,
    isLined: true,
  },
} as const satisfies Readonly<Record<string, Dialect>>;
