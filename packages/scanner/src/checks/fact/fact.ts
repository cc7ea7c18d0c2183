import type { Argument, Call, Expression } from './expression.ts';
import type { Span } from './span.ts';

/** What every fact has: its place, and the scope in which it holds. */
interface Placed extends Span {
  /** An index of `Facts.scopes`. */
  readonly scope: number;
}

/**
 * A name gets a value.
 * - `variable`: `const x = …`, `x := …`, shell `X=…`; also the leaves of destructuring, as `fallback(member(…), default)`
 * - `assignment`: to something that is there already: `x = …`, `self.key = …`, `config['password'] = …`
 * - `field`: of a class, struct, enum, record, type with defaults (pydantic, dataclass, Spring)
 * - `parameter`: of a function; `value` is its default
 * - `iteration`: of a loop; `value` is `member(iterated, undefined)`
 * - `entry`: of a configuration format (YAML, TOML, INI, .env, properties, JSON), `path` from the root
 * - `default`: declared as what holds when nobody says otherwise: Terraform `default`, Dockerfile ARG, Helm `default`
 * - `environment`: put into an environment: Dockerfile ENV, compose `environment`, Kubernetes `env`, `export X=…`
 */
export type BindingKind =
  'variable' | 'assignment' | 'field' | 'parameter' | 'iteration' | 'entry' | 'default' | 'environment';

export interface Binding extends Placed {
  readonly kind: 'binding';
  readonly how: BindingKind;
  /** `['apiKey']`, `['self', 'api_key']`, `['services', 'db', 'password']`. */
  readonly path: readonly string[];
  /** Where the name stands. */
  readonly target: Span;
  readonly value: Expression | undefined;
  /** `@Value("…")`, `[FromConfig]`, `#[arg(…)]`, a type that is called like one (`Field`, `SecretStr`). */
  readonly annotations?: readonly Call[];
  /** The type as written, where there is one: `SecretStr`, `Optional[str]`. */
  readonly type?: string;
}

/** An expression whose value nobody keeps: a call statement, a condition, what a `for` goes over. */
export interface Evaluation extends Placed {
  readonly kind: 'evaluation';
  readonly value: Expression;
}

/** `throw x`, `raise X(…) from y`, `panic!(…)` as syntax, `assert test, message` (its message). */
export interface Throw extends Placed {
  readonly kind: 'throw';
  readonly value: Expression;
}

/** `return x`, the value of a short function (`=> x`), of a block that ends in it (Ruby, Rust, Kotlin `=`). */
export interface Return extends Placed {
  readonly kind: 'return';
  readonly value: Expression;
}

/** A check: an `if`, `unless`, `guard`, `assert`, and whether its body leaves (throw, return, exit). */
export interface Guard extends Placed {
  readonly kind: 'guard';
  readonly test: Expression;
  readonly isFailFast: boolean;
}

/** `import { a as b } from 'm'`, `from m import a as b`, `use m::a as b`, `const b = require('m').a`. */
export interface Import extends Placed {
  readonly kind: 'import';
  readonly local: string;
  readonly module: string;
  /** What is imported of the module; undefined for all of it. */
  readonly imported: string | undefined;
}

export interface Redirection {
  /** `>`, `>>`, `<`, `<<<`, `|` (to the program of the next command). */
  readonly operator: string;
  readonly target: Expression;
}

/** A command of a shell, a Dockerfile instruction (`COPY`, `RUN` as its own commands), a CI step. */
export interface Command extends Placed {
  readonly kind: 'command';
  readonly program: string;
  readonly args: readonly Argument[];
  readonly redirections: readonly Redirection[];
}

/** What code says, statement by statement. */
export type Fact = Binding | Evaluation | Throw | Return | Guard | Import | Command;
