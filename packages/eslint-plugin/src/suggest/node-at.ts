import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

export interface Stretch {
  readonly start: number;
  readonly end: number;
}

/** The outermost node that covers exactly a stretch of the text. */
export function nodeAt(sourceCode: Readonly<TSESLint.SourceCode>, { start, end }: Stretch): TSESTree.Node | undefined {
  let found: TSESTree.Node | undefined;
  for (let node = sourceCode.getNodeByRangeIndex(start) ?? undefined; node !== undefined; node = node.parent) {
    const [from, to] = node.range;
    if (from === start && to === end) found = node;
    if (from < start || to > end) break;
  }
  return found;
}
