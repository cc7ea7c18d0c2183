import { homedir } from 'node:os';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { isProgramInPath } from './adapter/is-program-in-path.ts';
import { nodeEditableFiles } from './adapter/node-editable-files.ts';
import { nodeUserGit } from './adapter/node-user-git.ts';
import type { Outcome } from './hook/change.ts';
import { hookStatus as readStatus, type HookStatus } from './hook/hook-status.ts';
import { installHooks as install } from './hook/install.ts';
import { uninstallHooks as uninstall } from './hook/uninstall.ts';
import type { HookPorts, HookRequest } from './hook/hook-request.ts';
import type { ManagerName } from './hook/manager/manager-names.ts';
import type { Programs } from './hook/script/hook-script.ts';
import { VERSION } from './version.ts';

/** Which hooks, and for what; the same as the flags of `leaklint hook`. */
export interface HookOptions {
  /** Default: the process's current directory. */
  readonly cwd?: string;
  /** For all repositories of the user. */
  readonly global?: boolean;
  /** What runs the hooks; default: what the repository uses, else git. */
  readonly manager?: ManagerName;
  /** What a hook falls back on where a repository has no leaklint of its own; default: this Node and this package. */
  readonly programs?: Programs;
}

export interface HookStatusOptions extends HookOptions {
  /** The commits whose bypasses are listed; default: the last 5,000. */
  readonly range?: string;
}

const PORTS: HookPorts = { files: nodeEditableFiles, git: nodeUserGit };

/** `leaklint hook install`. */
export function installHooks(options: HookOptions = {}): Promise<Outcome> {
  return install(hookRequestOf(options), PORTS);
}

/** `leaklint hook uninstall`. */
export function uninstallHooks(options: HookOptions = {}): Promise<Outcome> {
  return uninstall(hookRequestOf(options), PORTS);
}

/** `leaklint hook status`. */
export function hookStatus(options: HookStatusOptions = {}): HookStatus {
  return readStatus({ ...hookRequestOf(options), range: options.range }, PORTS);
}

/** What the options mean on this machine. */
export function hookRequestOf({ cwd, global: isGlobal = false, manager, programs }: HookOptions): HookRequest {
  return {
    cwd: cwd ?? process.cwd(),
    isGlobal,
    manager,
    programs: programs ?? {
      node: process.execPath,
      leaklint: fileURLToPath(new URL('../bin/leaklint.cjs', import.meta.url)),
    },
    version: VERSION,
    isInPath: isProgramInPath('leaklint'),
    configHome: process.env['XDG_CONFIG_HOME'] ?? path.join(homedir(), '.config'),
  };
}
