import type { Fact } from './fact.ts';
import type { Facts, Scope } from './facts.ts';
import type { LanguageName } from './language-name.ts';
import type { Span } from './span.ts';

/** A fact as a front end says it: the builder knows the scope. */
export type FactDraft = Fact extends infer Each ? (Each extends Fact ? Omit<Each, 'scope'> : never) : never;

/** Collects the facts of a text while a front end walks it. */
export interface FactsBuilder {
  /** The innermost open scope. */
  readonly scope: number;
  add(fact: FactDraft): void;
  /** Opens a scope for as long as `body` runs, and gives its index. */
  within(scope: Omit<Scope, 'parent'>, body: (index: number) => void): number;
  build(): Facts;
}

/** Starts with the scope of the module, which spans the whole text. */
export function createFactsBuilder(language: LanguageName, whole: Span): FactsBuilder {
  const scopes: Scope[] = [
    { kind: 'module', parent: undefined, name: undefined, parameters: [], start: whole.start, end: whole.end },
  ];
  const facts: Fact[] = [];
  let current = 0;
  return {
    get scope() {
      return current;
    },
    add(fact) {
      facts.push({ ...fact, scope: current });
    },
    within(scope, body) {
      const outer = current;
      const index = scopes.push({ ...scope, parent: outer }) - 1;
      current = index;
      body(index);
      current = outer;
      return index;
    },
    build: () => ({ language, scopes, facts: facts.toSorted((a, b) => a.start - b.start) }),
  };
}
