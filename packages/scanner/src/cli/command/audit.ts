import { UsageError } from '../../core/errors.ts';
import type { AuditCommand } from '../flags/parsed-command.ts';

/** `leaklint audit`: each face is loaded alone. */
export async function runAudit(command: AuditCommand): Promise<number> {
  switch (command.face) {
    case 'none':
      return (await import('./audit-set.ts')).auditUnattended(command);
    case 'web':
      return (await import('./audit-web.ts')).auditInBrowser(command);
    case 'terminal':
      await requireTerminal();
      return (await import('./audit-terminal.ts')).auditInTerminal(command);
  }
}

async function requireTerminal(): Promise<void> {
  const { isatty } = await import('node:tty');
  if (isatty(0) && isatty(1) && process.env['TERM'] !== 'dumb') return;
  throw new UsageError(
    'audit needs a terminal; without one use --set VERDICT, --fail-on-unaudited or --older-than DAYS, or --web',
  );
}
