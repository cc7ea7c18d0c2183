import type { SourceProblem } from '@leaklint/scanner/checks';
import type { TSESLint } from '@typescript-eslint/utils';

/** A change that a person may choose; it leaves code that parses. */
export interface Suggestion {
  readonly messageId: string;
  readonly replace: { readonly range: readonly [number, number]; readonly text: string };
}

/** Finds changes for a problem. */
export type Suggest = (sourceCode: Readonly<TSESLint.SourceCode>, problem: SourceProblem) => readonly Suggestion[];
