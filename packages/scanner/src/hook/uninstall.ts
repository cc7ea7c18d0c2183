import path from 'node:path';
import { ScanError } from '../core/errors.ts';
import type { Change, Outcome } from './change.ts';
import { managersOf } from './choose-manager.ts';
import { findGitPlace, findGlobalHooksPath, type GitPlace } from './git-place.ts';
import { GUARDED_HOOKS } from './hook-name.ts';
import type { HookPorts, HookRequest } from './hook-request.ts';
import { globalFolder, isSamePath, localFolder } from './places.ts';
import { uninstallGuardFolder } from './plain/guard-folder.ts';
import { uninstallHook } from './plain/install-hook.ts';

/** Takes out all that `installHooks` has put in, wherever it is, and leaves what was there before as it was. */
export async function uninstallHooks(request: HookRequest, ports: HookPorts): Promise<Outcome> {
  const outcome = request.isGlobal ? uninstallGlobally(request, ports) : await uninstallHere(request, ports);
  return { ...outcome, changes: outcome.changes.filter(({ kind }) => kind !== 'unchanged') };
}

async function uninstallHere(request: HookRequest, ports: HookPorts): Promise<Outcome> {
  const place = findGitPlace(ports.git, request.cwd);
  const managed: Outcome[] = [];
  for (const { manager, repository } of managersOf(place, request, ports))
    managed.push(await manager.uninstall(repository));
  const changes = [
    ...managed.flatMap((outcome) => outcome.changes),
    ...foldersOf(place).flatMap((folder) => GUARDED_HOOKS.map((hook) => uninstallHook(hook, folder, ports.files))),
    ...uninstallLocalFolder(place, request, ports),
  ];
  return { changes, notes: managed.flatMap(({ notes }) => notes) };
}

/** Of folders that other repositories share, none is touched. */
function foldersOf({ commonFolder, hooksPath, hooksFolder }: GitPlace): readonly string[] {
  const own = `${commonFolder}/hooks`;
  return hooksPath?.isOfRepository === true && hooksFolder !== own ? [own, hooksFolder] : [own];
}

function uninstallLocalFolder(place: GitPlace, { cwd }: HookRequest, { files, git }: HookPorts): readonly Change[] {
  const folder = localFolder(place);
  const isSet = place.hooksPath?.isOfRepository === true && isSamePath(place.hooksFolder, folder, { files });
  const setting = isSet ? [unsetHooksPath(git, '--local', cwd)] : [];
  const changes = [...setting, ...uninstallGuardFolder(folder, files)];
  files.removeEmptyFolder(path.dirname(folder));
  return changes;
}

function uninstallGlobally(request: HookRequest, { files, git }: HookPorts): Outcome {
  const { cwd } = request;
  const folder = globalFolder(request);
  const current = findGlobalHooksPath(git, cwd);
  if (current !== undefined && !isSamePath(current.value, folder, { files })) {
    return { changes: GUARDED_HOOKS.map((hook) => uninstallHook(hook, current.value, files)), notes: [] };
  }
  const setting = current === undefined ? [] : [unsetHooksPath(git, '--global', cwd)];
  // Made for that one setting.
  if (current !== undefined && files.read(current.origin)?.length === 0) files.remove(current.origin);
  const changes = [...setting, ...uninstallGuardFolder(folder, files)];
  files.removeEmptyFolder(`${request.configHome}/leaklint`);
  return { changes, notes: [] };
}

function unsetHooksPath(git: HookPorts['git'], scope: '--local' | '--global', cwd: string): Change {
  const { isGood, messages } = git.run(['config', scope, '--unset', 'core.hooksPath'], cwd);
  if (!isGood) throw new ScanError(`core.hooksPath cannot be unset: ${messages}`);
  return { kind: 'removed', path: `core.hooksPath (git config ${scope})` };
}
