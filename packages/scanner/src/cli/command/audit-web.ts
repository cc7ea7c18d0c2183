import { serveAudit } from '../../audit/web/serve-audit.ts';
import { parseFilter } from '../../audit/model/audit-filter.ts';
import { UsageError } from '../../core/errors.ts';
import { plural } from '../../report/wording/plural.ts';
import type { AuditCommand } from '../flags/parsed-command.ts';
import { printError, printOut } from '../output/print.ts';
import { openAudit } from './open-audit.ts';
import { openBrowser } from './open-browser.ts';

const SIGNALS = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;

/** `leaklint audit --web`: the review as a page of this machine, until Ctrl-C or until it is stopped in the page. */
export async function auditInBrowser(command: AuditCommand): Promise<number> {
  const filter = parseFilter(command.filter);
  if (filter.kind === 'wrong') throw new UsageError(`--filter: ${filter.problem}`);
  const opened = await openAudit(command);
  const log = (line: string): void => printError(`leaklint: ${line}`);
  const served = await serve({ ...opened, filter: command.filter, log }, command.port);
  printOut(`${served.url}\n`);
  log('the address works once; the review ends with Ctrl-C, or in the page');
  if (command.opensBrowser) openBrowser(served.url);
  for (const signal of SIGNALS) process.on(signal, served.stop);
  await served.ended;
  for (const signal of SIGNALS) process.off(signal, served.stop);
  const { groups, decided } = opened.session.progress();
  log(`${opened.label}: ${String(decided)} of ${plural(groups, 'secret')} decided`);
  return 0;
}

async function serve(audit: Parameters<typeof serveAudit>[0], port: number | undefined): ReturnType<typeof serveAudit> {
  try {
    return await serveAudit(audit, port);
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown error';
    if (!code.startsWith('E')) throw error;
    const why = code === 'EADDRINUSE' ? 'is taken' : code === 'EACCES' ? 'is not for you' : `cannot be used (${code})`;
    throw new UsageError(`port ${String(port ?? 0)} ${why}; without --port a free one is found`, { cause: error });
  }
}
