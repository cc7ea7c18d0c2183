import { parseArgs } from 'node:util';
import {
  describeHookOutcome,
  describeHookStatus,
  MANAGER_NAMES,
  ScanError,
  ConfigError,
  UsageError,
  type HookOptions,
  type ManagerName,
} from '@leaklint/scanner';
import { install, status, uninstall } from './index.ts';

const USAGE = `leaklint-hook install|uninstall|status [--global] [--manager ${MANAGER_NAMES.join('|')}]`;
const DONE = 0;
const NOT_GUARDED = 1;
const WRONG = 2;

interface Printer {
  readonly out: (text: string) => void;
  readonly error: (text: string) => void;
}

/** `leaklint-hook`: installs, removes and shows the hooks; returns the exit code. */
export async function main(args: readonly string[], print: Printer): Promise<number> {
  try {
    const { action, options } = parse(args);
    return await run(action, options, print);
  } catch (error) {
    if (!(error instanceof UsageError || error instanceof ConfigError || error instanceof ScanError)) throw error;
    print.error(`leaklint-hook: ${error.message}\n`);
    return error.exitCode;
  }
}

async function run(action: string, options: HookOptions, print: Printer): Promise<number> {
  if (action === 'status') {
    const state = status(options);
    print.out(describeHookStatus(state));
    return state.guards.every(({ isGuarded }) => isGuarded) ? DONE : NOT_GUARDED;
  }
  const isInstalling = action === 'install';
  const outcome = await (isInstalling ? install(options) : uninstall(options));
  print.out(describeHookOutcome(outcome, isInstalling));
  return outcome.byHand === undefined ? DONE : WRONG;
}

function parse(args: readonly string[]): { readonly action: string; readonly options: HookOptions } {
  const { values, positionals } = readArguments(args);
  const [action = '', ...others] = positionals;
  if (!['install', 'uninstall', 'status'].includes(action) || others.length > 0)
    throw new UsageError(`usage: ${USAGE}`);
  const manager = managerOf(values.manager);
  return { action, options: { global: values.global ?? false, ...(manager === undefined ? {} : { manager }) } };
}

function readArguments(args: readonly string[]): {
  readonly values: { readonly global?: boolean | undefined; readonly manager?: string | undefined };
  readonly positionals: readonly string[];
} {
  try {
    return parseArgs({
      args: [...args],
      options: { global: { type: 'boolean' }, manager: { type: 'string' } },
      allowPositionals: true,
    });
  } catch (error) {
    throw new UsageError(`usage: ${USAGE}`, { cause: error });
  }
}

function managerOf(name: string | undefined): ManagerName | undefined {
  const manager = MANAGER_NAMES.find((known) => known === name);
  if (name !== undefined && manager === undefined) throw new UsageError(`usage: ${USAGE}`);
  return manager;
}
