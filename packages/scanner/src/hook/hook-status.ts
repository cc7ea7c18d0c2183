import type { Bypass } from './bypass/bypass-record.ts';
import { readFromCommits, readRecorded } from './bypass/read-bypasses.ts';
import { managersOf } from './choose-manager.ts';
import { findGitPlace, type GitPlace } from './git-place.ts';
import { GUARDED_HOOKS, type GuardedHook } from './hook-name.ts';
import type { HookPorts, HookRequest } from './hook-request.ts';
import { callsLeaklint } from './manager/lefthook-lines.ts';
import type { ManagerName } from './manager/manager-names.ts';
import { ownerOf } from './script/signed-script.ts';

/** Who sees to it that leaklint runs in a hook. */
export interface Guard {
  readonly hook: GuardedHook;
  readonly isGuarded: boolean;
  /** The file that calls leaklint, or the one that git runs instead. */
  readonly file: string | undefined;
  readonly by: ManagerName | undefined;
  /** Why it is not guarded, or what more there is to know. */
  readonly note?: string;
}

export interface HookStatus {
  readonly hooksFolder: string;
  readonly guards: readonly Guard[];
  /** Of this clone. */
  readonly recorded: readonly Bypass[];
  /** That commits carry. */
  readonly committed: readonly Bypass[];
}

/** What guards a repository, what does not, and what was let pass. */
export function hookStatus(
  request: HookRequest & { readonly range: string | undefined },
  ports: HookPorts,
): HookStatus {
  const place = findGitPlace(ports.git, request.cwd);
  return {
    hooksFolder: place.hooksFolder,
    guards: GUARDED_HOOKS.map((hook) => guardOf(hook, place, { request, ports })),
    recorded: readRecorded(place.commonFolder, ports),
    committed: readFromCommits(request.range, request.cwd, ports),
  };
}

interface World {
  readonly request: HookRequest;
  readonly ports: HookPorts;
}

function guardOf(hook: GuardedHook, place: GitPlace, { request, ports }: World): Guard {
  const file = `${place.hooksFolder}/${hook}`;
  for (const { manager, repository } of managersOf(place, request, ports)) {
    const managed = manager.guardOf(hook, repository);
    if (managed !== undefined) return { hook, isGuarded: true, file: managed, by: manager.name };
  }
  const bytes = ports.files.read(file);
  if (bytes === undefined)
    return { hook, isGuarded: false, file: undefined, by: undefined, note: 'there is no such hook' };
  const problem = isExecutable(file, ports) ? undefined : 'the hook is not executable, so git does not run it';
  if (problem !== undefined) return { hook, isGuarded: false, file, by: undefined, note: problem };
  const legacy = ownerOf(ports.files.read(`${file}.legacy`)) === 'leaklint';
  const owner = ownerOf(bytes);
  if (owner === 'leaklint-edited') return { hook, isGuarded: true, file, by: 'git', note: 'it was changed by hand' };
  const isGuarded = owner === 'leaklint' || legacy || callsLeaklint(new TextDecoder().decode(bytes), hook);
  return {
    hook,
    isGuarded,
    file,
    by: isGuarded ? 'git' : undefined,
    ...(isGuarded ? {} : { note: 'another hook, which does not run leaklint' }),
  };
}

function isExecutable(file: string, { files }: HookPorts): boolean {
  const entry = files.entryOf(files.realPath(file) ?? file);
  return process.platform === 'win32' || (entry?.kind === 'file' && (entry.mode & 0o111) !== 0);
}
