import type { CheckOptions, EstreeNode } from '@leaklint/scanner/checks';
import type { TSESLint } from '@typescript-eslint/utils';
import { createAnalysis, type Analysis } from './analysis.ts';
import { mergeOptions, readSettings } from './read-settings.ts';

type Context = Readonly<TSESLint.RuleContext<string, readonly unknown[]>>;

/** Rules of one file with the same options look at it once; ESLint keeps its source code as long as it lints it. */
const analyses = new WeakMap<object, Map<string, Analysis>>();

/** The analysis of the file that a rule looks at. */
export function sharedAnalysis(context: Context, options: CheckOptions): Analysis {
  const { sourceCode } = context;
  const settings = readSettings(context.settings);
  const merged = mergeOptions(settings, options);
  const own = analyses.get(sourceCode) ?? new Map<string, Analysis>();
  analyses.set(sourceCode, own);
  const key = JSON.stringify(merged);
  const there = own.get(key);
  if (there !== undefined) return there;
  const analysis = createAnalysis({
    text: sourceCode.text,
    path: relativePath(context),
    program: programOf(sourceCode.ast),
    options: merged,
    foreignPragmas: settings.foreignPragmas,
  });
  own.set(key, analysis);
  return analysis;
}

/** As reports of the command have it, which counts for pragmas and judgements by path. */
function relativePath({ cwd, filename }: Context): string {
  const path = filename.startsWith(cwd) ? filename.slice(cwd.length + 1) : filename;
  return path.replaceAll('\\', '/');
}

/** The tree, where it is one of JavaScript; other languages of ESLint have trees of their own. */
function programOf(ast: unknown): EstreeNode | undefined {
  return isProgram(ast) ? ast : undefined;
}

function isProgram(ast: unknown): ast is EstreeNode {
  if (typeof ast !== 'object' || ast === null || !('type' in ast) || !('range' in ast)) return false;
  return ast.type === 'Program' && 'sourceType' in ast && Array.isArray(ast.range);
}
