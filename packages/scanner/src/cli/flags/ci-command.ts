import type { FlagValues } from './flag-values.ts';
import { refuseOperands } from './operands.ts';
import type { CiCommand } from './parsed-command.ts';
import { scanCommand } from './scan-command.ts';

/** Reads the flags of `leaklint ci`. */
export function ciCommand(operands: readonly string[], flags: FlagValues): CiCommand {
  refuseOperands('ci', operands);
  const hasReports = flags.has('format') || flags.has('output');
  return { command: 'ci', scan: scanCommand([], flags), hasReports, base: flags.text('base') };
}
