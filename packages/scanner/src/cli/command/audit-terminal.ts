import { runTerminal } from '../../audit/terminal/run-terminal.ts';
import { startState, type TerminalState } from '../../audit/terminal/terminal-state.ts';
import { settle, whereToStart } from '../../audit/terminal/navigate.ts';
import { plural } from '../../report/wording/plural.ts';
import { UsageError } from '../../core/errors.ts';
import { parseFilter } from '../../audit/model/audit-filter.ts';
import type { AuditCommand } from '../flags/parsed-command.ts';
import { wantsColor } from '../output/color.ts';
import { printOut } from '../output/print.ts';
import { readPosition, writePosition } from './audit-position.ts';
import { openAudit, type OpenedAudit } from './open-audit.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `leaklint audit`: a review with the keyboard. */
export async function auditInTerminal(command: AuditCommand): Promise<number> {
  const filter = parseFilter(command.filter);
  if (filter.kind === 'wrong') throw new UsageError(`--filter: ${filter.problem}`);
  const opened = await openAudit(command);
  const { session, salt, label } = opened;
  const start = whereToStart(session, readPosition(salt, process.env));
  const state = settle(opened, startState(start, opened, command.filter));
  const last = await show(opened, state, await wantsColor(command.color));
  if (last.current !== undefined) writePosition(salt, last.current, process.env);
  const { groups, decided } = session.progress();
  const left = groups - decided;
  printOut(
    `${label}: ${String(decided)} of ${plural(groups, 'secret')} decided${left === 0 ? '' : `, ${String(left)} to go`}\n`,
  );
  return 0;
}

function show(opened: OpenedAudit, state: TerminalState, hasColor: boolean): Promise<TerminalState> {
  return runTerminal(opened, state, {
    input: process.stdin,
    output: process.stdout,
    hasColor,
    onSignal: (end) => {
      for (const signal of SIGNALS) process.on(signal, end);
      return () => {
        for (const signal of SIGNALS) process.off(signal, end);
      };
    },
  });
}
