import { ConfigError } from '../core/errors.ts';
import type { GitPlace } from './git-place.ts';
import type { HookPorts, HookRequest } from './hook-request.ts';
import { husky } from './manager/husky.ts';
import { lefthook } from './manager/lefthook.ts';
import type { HookManager, ManagedRepository } from './manager/manager.ts';
import { preCommitFramework } from './manager/pre-commit-framework.ts';
import { simpleGitHooks } from './manager/simple-git-hooks.ts';

/** In the order in which they are looked for. */
const MANAGERS: readonly HookManager[] = [husky, lefthook, simpleGitHooks, preCommitFramework];

export interface Managed {
  readonly manager: HookManager;
  readonly repository: ManagedRepository;
}

/** Every manager that a repository uses, or might have used. */
export function managersOf(place: GitPlace, request: HookRequest, { files }: HookPorts): readonly Managed[] {
  const { root } = place;
  if (root === undefined) return [];
  const local = 'node_modules/.bin/leaklint';
  const isLocal = files.entryOf(`${root}/${local}`) !== undefined;
  const command = isLocal ? local : request.isInPath ? 'leaklint' : undefined;
  const repository = { root, place, files, command, version: request.version };
  return MANAGERS.map((manager) => ({ manager, repository }));
}

/** The manager to install with; undefined for plain git. */
export function chooseManager(place: GitPlace, request: HookRequest, ports: HookPorts): Managed | undefined {
  if (request.manager === 'git') return undefined;
  const all = managersOf(place, request, ports);
  if (request.manager === undefined) return all.find(({ manager, repository }) => manager.isUsed(repository));
  const chosen = all.find(({ manager }) => manager.name === request.manager);
  if (chosen === undefined) throw new ConfigError(`a bare repository has no files for ${request.manager}`);
  return chosen;
}
