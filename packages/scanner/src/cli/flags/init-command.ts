import { UsageError } from '../../core/errors.ts';
import type { FlagValues } from './flag-values.ts';
import { refuseOperands } from './operands.ts';
import type { InitCommand } from './parsed-command.ts';
import { printOptions } from './scan-command.ts';

/** Reads the flags of `leaklint init`. */
export function initCommand(operands: readonly string[], flags: FlagValues): InitCommand {
  refuseOperands('init', operands);
  const [isYes, isDryRun] = [flags.has('yes'), flags.has('dry-run')];
  if (isYes && isDryRun) throw new UsageError('--yes and --dry-run cannot be used together');
  return { command: 'init', isYes, isDryRun, ...printOptions(flags) };
}
