import path from 'node:path';
import type { Outcome } from '../../hook/change.ts';
import { describeOutcome, describeStatus } from '../../hook/describe-hooks.ts';
import { hookStatus, installHooks, uninstallHooks, type HookOptions } from '../../hooks.ts';
import type { HookCommand } from '../flags/parsed-command.ts';
import { printError, printOut } from '../output/print.ts';

const DONE = 0;
const NOT_GUARDED = 1;
const BY_HAND = 2;

/** `leaklint hook install|uninstall|status`. */
export async function runHook(command: HookCommand): Promise<number> {
  const options = optionsOf(command);
  const { action, format, range } = command;
  if (action === 'status') {
    const status = hookStatus({ ...options, ...(range === undefined ? {} : { range }) });
    printOut(format === 'json' ? asJson(status) : describeStatus(status));
    return status.guards.every(({ isGuarded }) => isGuarded) ? DONE : NOT_GUARDED;
  }
  return printOutcome(await (action === 'install' ? installHooks(options) : uninstallHooks(options)), command);
}

function printOutcome(outcome: Outcome, { action, format, quiet }: HookCommand): number {
  const { byHand } = outcome;
  if (format === 'json') printOut(asJson(outcome));
  else if (!quiet || byHand !== undefined) printOut(describeOutcome(outcome, action === 'install'));
  if (byHand === undefined) return DONE;
  printError(`leaklint: nothing was installed: ${byHand.file} is not edited here; add the lines above`);
  return BY_HAND;
}

function optionsOf({ isGlobal, manager }: HookCommand): HookOptions {
  return {
    global: isGlobal,
    ...(manager === undefined ? {} : { manager }),
    programs: { node: process.execPath, leaklint: path.resolve(process.argv[1] ?? '') },
  };
}

function asJson(value: unknown): string {
  return `${JSON.stringify(value, undefined, 2)}\n`;
}
