import type { Expression } from '../fact/expression.ts';
import type { Facts } from '../fact/facts.ts';
import type { NameJudge } from './name-judge.ts';
import type { ScopeIndex } from './scope-index.ts';
import type { Worth } from './worth.ts';

/** What the parts of the evaluation of values need of each other. */
export interface Evaluator {
  readonly facts: Facts;
  readonly index: ScopeIndex;
  readonly names: NameJudge;
  readonly worth: (expression: Expression, scope: number) => Worth;
  readonly canonical: (expression: Expression, scope: number) => string | undefined;
}
