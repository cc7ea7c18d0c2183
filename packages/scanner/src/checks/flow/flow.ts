import type { CheckOptions } from '../check-options.ts';
import type { Expression } from '../fact/expression.ts';
import type { Facts } from '../fact/facts.ts';
import { createEvaluator } from './create-evaluator.ts';
import { environmentRead, type EnvironmentReading } from './environment-read.ts';
import { fold } from './fold.ts';
import { createNameJudge, type NameJudge } from './name-judge.ts';
import type { ScopeIndex } from './scope-index.ts';
import { isSecret, type Worth } from './worth.ts';

/** What values are worth in one unit of code: all that a check asks. */
export interface Flow {
  readonly facts: Facts;
  readonly index: ScopeIndex;
  readonly names: NameJudge;
  /** Whether a value shows a secret. */
  worth(expression: Expression, scope: number): Worth;
  /** Whether a value shows a secret where it is printed as a whole. */
  printed(expression: Expression, scope: number): Worth;
  /** The dotted name of what an expression refers to, through aliases and imports. */
  canonical(expression: Expression, scope: number): string | undefined;
  /** The constant text that an expression comes to. */
  fold(expression: Expression, scope: number): string | undefined;
  environmentRead(expression: Expression, scope: number): EnvironmentReading | undefined;
}

/** What an expression reads, for the scope in which that was asked. */
interface Read {
  readonly scope: number;
  readonly reading: EnvironmentReading | undefined;
}

/** Prepares the flow of a unit; nothing is evaluated before a check asks for it. */
export function createFlow(facts: Facts, options: CheckOptions): Flow {
  const names = createNameJudge(facts, options);
  const evaluator = createEvaluator(facts, names);
  const readings = new Map<Expression, Read>();
  return {
    facts,
    names,
    index: evaluator.index,
    worth: (expression, scope) => {
      const worth = evaluator.worth(expression, scope);
      return isSecret(worth) && worth.isWhole === true ? 'unknown' : worth;
    },
    printed: evaluator.worth,
    canonical: evaluator.canonical,
    fold: (expression, scope) => fold(evaluator.index, expression, scope),
    environmentRead: (expression, scope) => {
      const before = readings.get(expression);
      if (before?.scope === scope) return before.reading;
      const reading = environmentRead(evaluator, expression, scope);
      readings.set(expression, { scope, reading });
      return reading;
    },
  };
}
