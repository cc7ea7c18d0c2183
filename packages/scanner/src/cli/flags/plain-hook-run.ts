import { isGuardedHook } from '../../hook/hook-name.ts';
import type { HookRunCommand } from './parsed-command.ts';

/**
 * `leaklint hook run` as hooks call it, without a flag: the table of all flags takes milliseconds of every commit.
 * Undefined for anything else.
 */
export function plainHookRun(argv: readonly string[]): HookRunCommand | undefined {
  const [command, action, hook = '', ...args] = argv;
  if (command !== 'hook' || action !== 'run' || !isGuardedHook(hook)) return undefined;
  if (args.some((argument) => argument.startsWith('-'))) return undefined;
  return { command: 'hook-run', hook, args, quiet: false, verbose: false, color: true };
}
