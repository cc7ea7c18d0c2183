import { mayBeTerminal } from './may-be-terminal.ts';

/** Whether to paint standard output (or what goes to another descriptor): a terminal, and neither the user nor the environment is against it. */
export async function wantsColor(isAllowed: boolean, descriptor = 1): Promise<boolean> {
  const { NO_COLOR, FORCE_COLOR, TERM } = process.env;
  if (!isAllowed || (NO_COLOR !== undefined && NO_COLOR !== '')) return false;
  if (FORCE_COLOR !== undefined) return FORCE_COLOR !== '0' && FORCE_COLOR !== 'false';
  if (TERM === 'dumb') return false;
  if (!mayBeTerminal(descriptor)) return false;
  const { isatty } = await import('node:tty');
  return isatty(descriptor);
}
