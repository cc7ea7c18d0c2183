import type { TSESLint, TSESTree } from '@typescript-eslint/utils';

/** Where a stretch of the text is, as the language counts lines and columns. */
export function locate(
  sourceCode: Readonly<TSESLint.SourceCode>,
  { start, end }: { readonly start: number; readonly end: number },
): TSESTree.SourceLocation {
  const base = sourceCode.ast.loc.start;
  if ('getLocFromIndex' in sourceCode)
    return { start: sourceCode.getLocFromIndex(start), end: sourceCode.getLocFromIndex(end) };
  return { start: positionOf(sourceCode, start, base), end: positionOf(sourceCode, end, base) };
}

/** Languages without an answer of their own count from where their root begins. */
function positionOf({ text }: { readonly text: string }, offset: number, base: TSESTree.Position): TSESTree.Position {
  const before = text.slice(0, offset);
  const lineStart = before.lastIndexOf('\n') + 1;
  const lines = before.split('\n').length - 1;
  return { line: 1 + lines, column: offset - lineStart + (base.column === 0 ? 0 : 1) };
}
