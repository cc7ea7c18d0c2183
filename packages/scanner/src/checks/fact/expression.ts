import type { Span } from './span.ts';

// Expressions without a language. Front ends map syntax and nothing else: what a name or a call *means* (an
// environment variable is read, something is logged) stands in vocabulary/ and is found out in flow/. What changes no
// value is left out by front ends: parentheses, casts, `await`, `!`, `as`, `unwrap()`-like syntax (`?`).
// Syntax that other languages write as a call becomes one: a slice `x[a:b]` is `x.slice(a, b)`, a comprehension
// `[f(x) for x in xs]` an array with `f(x)` and an iteration binding, `echo x`, `print x` and `die x` of PHP, Ruby's
// calls without parentheses, Rust's macros (`println`, with `{name}` in the text taken apart) calls. Fixed text is a
// literal; format strings stay literals among the arguments.

/** A constant: strings without their quotes and escapes. */
export interface Literal extends Span {
  readonly kind: 'literal';
  readonly value: string | number | boolean | null;
}

/** Text put together: templates, f-strings, interpolation, concatenation, `"…" % x`; literals are its fixed parts. */
export interface Template extends Span {
  readonly kind: 'template';
  readonly parts: readonly Expression[];
}

/** A plain name: `apiKey`, `self`, `this`, `$token` (without the sigil). */
export interface Name extends Span {
  readonly kind: 'name';
  readonly name: string;
}

/** `object.property`, `object['property']`, `object[index]`, `Class::CONSTANT`, `object->field`. */
export interface Member extends Span {
  readonly kind: 'member';
  readonly object: Expression;
  /** The property's name, where it is constant. */
  readonly property: string | undefined;
  /** What the property is computed from, where it is not. */
  readonly index?: Expression;
}

/** A variable of the environment, where reading one is syntax: `${X:-y}`, `$env:X`, `env("X")` of a format. */
export interface EnvironmentRead extends Span {
  readonly kind: 'environment';
  readonly variable: string;
  readonly fallback?: Expression;
}

export interface Argument extends Span {
  /** Of a named argument (`key=value`, `key: value`). */
  readonly name?: string;
  readonly value: Expression;
  /** `...rest`, `*args`, `**options`. */
  readonly isSpread?: true;
}

/** A call, a macro (`println!`), a constructor (`new X()`), a tagged template. */
export interface Call extends Span {
  readonly kind: 'call';
  readonly callee: Expression;
  readonly args: readonly Argument[];
  readonly isNew?: true;
}

export interface Entry extends Span {
  /** Undefined for a computed key and for a spread. */
  readonly key: string | undefined;
  readonly value: Expression;
  readonly isSpread?: true;
}

/** An object, map, dict, hash, struct literal, keyword arguments to a struct. */
export interface ObjectLiteral extends Span {
  readonly kind: 'object';
  readonly entries: readonly Entry[];
  /** Of a struct literal. */
  readonly type?: string;
}

/** An array, list, tuple, set. */
export interface ArrayLiteral extends Span {
  readonly kind: 'array';
  readonly items: readonly Expression[];
}

/** The first of two that is there: `a ?? b`, `a || b`, `a or b`, `a ?: b`. */
export interface Fallback extends Span {
  readonly kind: 'fallback';
  readonly value: Expression;
  readonly fallback: Expression;
}

/** `test ? then : otherwise`, `then if test else otherwise`, `if` as an expression. */
export interface Conditional extends Span {
  readonly kind: 'conditional';
  readonly test: Expression;
  readonly then: Expression;
  readonly otherwise: Expression;
}

/** Any other operator: comparison, arithmetic, `!`, `not`, `&&`, `in`, `typeof`; tells next to nothing of its operands. */
export interface Operation extends Span {
  readonly kind: 'operation';
  readonly operator: string;
  readonly operands: readonly Expression[];
}

/** A function, lambda, block or closure as a value; its body's facts have its scope. */
export interface FunctionValue extends Span {
  readonly kind: 'function';
  readonly scope: number;
}

/** Anything else; its parts are looked at, but what it is worth is unknown. */
export interface Opaque extends Span {
  readonly kind: 'opaque';
  readonly parts: readonly Expression[];
}

/** What code computes, without a language. */
export type Expression =
  | Literal
  | Template
  | Name
  | Member
  | EnvironmentRead
  | Call
  | ObjectLiteral
  | ArrayLiteral
  | Fallback
  | Conditional
  | Operation
  | FunctionValue
  | Opaque;
