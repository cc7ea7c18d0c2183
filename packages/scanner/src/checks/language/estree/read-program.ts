import { parse, type ParserOptions, type ParserPlugin } from '@babel/parser';
import { isNode, type EstreeNode } from './node.ts';

/** What a file is written in, as its name and its text tell. */
export interface Dialect {
  readonly jsx: boolean;
  readonly flow: boolean;
}

/** Everything is allowed everywhere: what a runtime would refuse is nothing to the checks. */
const OPTIONS: ParserOptions = {
  sourceType: 'module',
  errorRecovery: true,
  ranges: true,
  attachComment: false,
  allowAwaitOutsideFunction: true,
  allowImportExportEverywhere: true,
  allowNewTargetOutsideFunction: true,
  allowReturnOutsideFunction: true,
  allowSuperOutsideMethod: true,
  allowUndeclaredExports: true,
};

const ALWAYS: readonly ParserPlugin[] = [
  ['estree', { classFeatures: true }],
  'decorators',
  'decoratorAutoAccessors',
  'explicitResourceManagement',
];

/** Reads JavaScript or TypeScript as the tree that typescript-eslint makes of it; throws where it cannot go on. */
export function readProgram(text: string, { jsx, flow }: Dialect): EstreeNode {
  const types: ParserPlugin = flow ? 'flow' : 'typescript';
  const plugins: ParserPlugin[] = jsx ? [...ALWAYS, types, 'jsx'] : [...ALWAYS, types];
  const program: unknown = parse(text, { ...OPTIONS, plugins }).program;
  if (!isNode(program)) throw new Error('the parser gave no program');
  return program;
}
