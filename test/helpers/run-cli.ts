import { fileURLToPath } from 'node:url';
import type { ProgramRun, RunOptions } from './run-node.ts';
import { runNode } from './run-node.ts';

/** The built command, as users run it. */
export const CLI = fileURLToPath(new URL('../../packages/scanner/bin/leaklint.cjs', import.meta.url));

/** Runs the built command to its end; needs `npm run build` before. */
export function runCli(args: readonly string[], options: RunOptions): ProgramRun {
  return runNode([CLI, ...args], options);
}
