import { UsageError } from '../../core/errors.ts';
import { GUARDED_HOOKS, isGuardedHook } from '../../hook/hook-name.ts';
import { MANAGER_NAMES } from '../../hook/manager/manager-names.ts';
import type { CommandSpec } from './flag-spec.ts';
import type { FlagValues } from './flag-values.ts';
import { splitAction } from './operands.ts';
import type { HookCommand, HookRunCommand } from './parsed-command.ts';
import { printOptions } from './scan-command.ts';

/** Reads the flags of `leaklint hook`. */
export function hookCommand(
  command: CommandSpec,
  operands: readonly string[],
  flags: FlagValues,
): HookCommand | HookRunCommand {
  const [action, rest] = splitAction(command, operands, ['install', 'uninstall', 'status', 'run']);
  if (action === 'run') return hookRunCommand(rest, flags);
  const [isGlobal, manager] = [flags.has('global'), flags.choice('manager', MANAGER_NAMES)];
  if (isGlobal && manager !== undefined) {
    throw new UsageError('--global and --manager cannot be used together: a manager of hooks is for one repository');
  }
  if (flags.has('range') && action !== 'status') throw new UsageError('--range is for `leaklint hook status`');
  if (isGlobal && action === 'status')
    throw new UsageError('`leaklint hook status` speaks of one repository; leave out --global');
  const format = flags.choice('format', ['pretty', 'json']) ?? 'pretty';
  return { command: 'hook', action, isGlobal, manager, range: flags.text('range'), format, ...printOptions(flags) };
}

function hookRunCommand([hook = '', ...args]: readonly string[], flags: FlagValues): HookRunCommand {
  if (!isGuardedHook(hook)) {
    throw new UsageError(`\`leaklint hook run\` knows no "${hook}"; use one of: ${GUARDED_HOOKS.join(', ')}`);
  }
  return { command: 'hook-run', hook, args, ...printOptions(flags) };
}
