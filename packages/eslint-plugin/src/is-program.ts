import type { EstreeNode } from '@leaklint/scanner/checks';

/** Roots of other languages call themselves programs, too. */
const OTHER = /^(?:YAML|JSON|TOML)/;

/** Whether a tree is one of JavaScript; other languages of ESLint have trees of their own. */
export function isProgram(ast: unknown): ast is EstreeNode {
  if (typeof ast !== 'object' || ast === null || !('type' in ast) || ast.type !== 'Program') return false;
  if (!('range' in ast && 'body' in ast && Array.isArray(ast.range) && Array.isArray(ast.body))) return false;
  const body: readonly unknown[] = ast.body;
  const [first] = body;
  return !OTHER.test(typeof first === 'object' && first !== null && 'type' in first ? String(first.type) : '');
}
