import { ConfigError, ScanError } from '../core/errors.ts';
import type { Change, Outcome } from './change.ts';
import { chooseManager } from './choose-manager.ts';
import { findGitPlace, findGlobalHooksPath, type GitPlace } from './git-place.ts';
import { GUARDED_HOOKS } from './hook-name.ts';
import type { HookPorts, HookRequest } from './hook-request.ts';
import { installGuardFolder } from './plain/guard-folder.ts';
import { installInFolder } from './plain/install-hook.ts';
import { ownerOf } from './script/signed-script.ts';
import { globalFolder, isSamePath, isWithin, localFolder } from './places.ts';

/** Puts the hooks in: with the manager that the repository uses, else as hooks of git. Twice is the same as once. */
export async function installHooks(request: HookRequest, ports: HookPorts): Promise<Outcome> {
  if (request.isGlobal) return installGlobally(request, ports);
  const place = findGitPlace(ports.git, request.cwd);
  const managed = chooseManager(place, request, ports);
  if (managed === undefined) return installInRepository(place, request, ports);
  return managed.manager.install(managed.repository);
}

function installInRepository(place: GitPlace, request: HookRequest, ports: HookPorts): Outcome {
  const { hooksPath, hooksFolder } = place;
  if (hooksPath !== undefined && isOff(hooksFolder, ports)) {
    throw new ConfigError(`core.hooksPath in ${hooksPath.origin} is ${hooksPath.value}: with it git runs no hooks`);
  }
  if (hooksPath === undefined || (hooksPath.isOfRepository && !isSamePath(hooksFolder, localFolder(place), ports))) {
    // Hooks among the files of the repository are everybody's.
    const isShared =
      place.root !== undefined && isWithin(hooksFolder, place.root) && !isWithin(hooksFolder, place.commonFolder);
    const programs = isShared ? undefined : request.programs;
    const changes = installInFolder({ folder: hooksFolder, programs }, ports.files);
    return { changes, notes: isShared ? ['commit these hooks: they are in a folder of the repository'] : [] };
  }
  return installBeforeOthers(place, request, ports);
}

/** Git looks in a folder that other repositories share: this one gets its own, which runs the shared hooks too. */
function installBeforeOthers(place: GitPlace, { programs, cwd }: HookRequest, { files, git }: HookPorts): Outcome {
  const shared = place.hooksPath?.isOfRepository === false ? place.hooksPath : findGlobalHooksPath(git, cwd);
  if (shared !== undefined && ownerOf(files.read(`${shared.value}/pre-commit`)) === 'leaklint') {
    const changes = GUARDED_HOOKS.map((hook): Change => ({ kind: 'unchanged', path: `${shared.value}/${hook}` }));
    return { changes, notes: ['leaklint guards all repositories of this user already, this one too'] };
  }
  const folder = localFolder(place);
  const next =
    shared === undefined ? { kind: 'repository' as const } : { kind: 'folder' as const, folder: shared.value };
  const changes = installGuardFolder({ folder, next, programs }, files);
  const setting = setHooksPath(git, { scope: '--local', folder, cwd });
  const notes = shared === undefined ? [] : [`the hooks in ${shared.value} are run as before`];
  return { changes: [...changes, setting], notes };
}

/** A folder that `core.hooksPath` names reaches the repositories that are there already; a template would not. */
function installGlobally(request: HookRequest, { files, git }: HookPorts): Outcome {
  const { programs, cwd } = request;
  const current = findGlobalHooksPath(git, cwd);
  const folder = globalFolder(request);
  if (current !== undefined && !isSamePath(current.value, folder, { files })) {
    if (isOff(current.value, { files }))
      throw new ConfigError(`core.hooksPath in ${current.origin} is ${current.value}: with it git runs no hooks`);
    const changes = installInFolder({ folder: current.value, programs }, files);
    return { changes, notes: ['as before, git does not run what stands in the .git/hooks of a repository'] };
  }
  const changes = installGuardFolder({ folder, next: { kind: 'repository' }, programs }, files);
  const setting = setHooksPath(git, { scope: '--global', folder, cwd });
  const notes = ['a repository that sets core.hooksPath itself, as husky does, is not guarded by it'];
  return { changes: [...changes, setting], notes };
}

interface Setting {
  readonly scope: '--local' | '--global';
  readonly folder: string;
  readonly cwd: string;
}

function setHooksPath(git: HookPorts['git'], { scope, folder, cwd }: Setting): Change {
  const path = `core.hooksPath (git config ${scope})`;
  const before = git.run(['config', scope, '--null', '--get', 'core.hooksPath'], cwd);
  if (before.isGood && before.output === `${folder}\0`) return { kind: 'unchanged', path };
  const { isGood, messages } = git.run(['config', scope, 'core.hooksPath', folder], cwd);
  if (!isGood) throw new ScanError(`core.hooksPath cannot be set: ${messages}`);
  return { kind: 'added', path };
}

function isOff(folder: string, { files }: Pick<HookPorts, 'files'>): boolean {
  const entry = files.entryOf(folder);
  return entry !== undefined && entry.kind !== 'folder' && entry.kind !== 'symlink';
}
