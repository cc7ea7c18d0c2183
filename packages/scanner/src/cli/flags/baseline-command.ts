import { UsageError } from '../../core/errors.ts';
import type { CommandSpec } from './flag-spec.ts';
import type { FlagValues } from './flag-values.ts';
import { refuseOperands, splitAction } from './operands.ts';
import type { BaselineCommand } from './parsed-command.ts';
import { printOptions } from './scan-command.ts';
import { searchOptions } from './search-options.ts';

/** Reads the flags of `leaklint baseline`. */
export function baselineCommand(spec: CommandSpec, words: readonly string[], flags: FlagValues): BaselineCommand {
  const [action, operands] = splitAction(spec, words, ['create', 'update', 'status', 'diff', 'import']);
  if (action === 'diff' || action === 'import')
    refuseOperands(`baseline ${action} ${operands[0] ?? ''}`, operands.slice(1));
  if (operands.includes('')) throw new UsageError('a path is empty; an unset variable, maybe?');
  return {
    command: 'baseline',
    action,
    operands,
    baseline: flags.text('baseline'),
    format: flags.choice('format', ['pretty', 'json', 'markdown']) ?? 'pretty',
    ...searchOptions(flags),
    ...printOptions(flags),
  };
}
