import { ConfigError } from '../../core/errors.ts';
import type { EditableFiles } from '../../port/editable-files.ts';
import type { Change } from '../change.ts';
import { GUARDED_HOOKS, type GuardedHook } from '../hook-name.ts';
import { hookScript, NEW_FOLDER, type Programs } from '../script/hook-script.ts';
import { KEPT_SUFFIX, type NextHook } from '../script/run-kept-hook.ts';
import { ownerOf } from '../script/signed-script.ts';

export interface HookFolder {
  readonly folder: string;
  /** Left out where others get the hooks too. */
  readonly programs: Programs | undefined;
  /** Where else a hook may be that has to run; left out, it is one that stands in this folder. */
  readonly next?: NextHook;
}

const EXECUTABLE = 0o755;
/** What the pre-commit framework makes of a hook that it finds, and runs. */
const LEGACY = '.legacy';

/** Puts our hooks into a folder; hooks that are there already are kept, and run by ours. */
export function installInFolder(to: HookFolder, files: EditableFiles): readonly Change[] {
  const isNew =
    files.entryOf(to.folder) === undefined ||
    GUARDED_HOOKS.some((hook) => hasNewFolder(files.read(`${to.folder}/${hook}`)));
  return GUARDED_HOOKS.map((hook) => installHook(hook, { ...to, isNew }, files));
}

function installHook(hook: GuardedHook, to: HookFolder & { readonly isNew: boolean }, files: EditableFiles): Change {
  const file = `${to.folder}/${hook}`;
  const before = files.read(file);
  const owner = files.entryOf(file) === undefined ? 'nobody' : ownerOf(before);
  if (owner === 'leaklint-edited')
    throw new ConfigError(`${file}: is leaklint's, but was changed by hand; remove it first`);
  if (ownerOf(files.read(file + LEGACY)).startsWith('leaklint')) {
    return { kind: 'unchanged', path: file, note: `it runs ${hook}${LEGACY}, which is leaklint's` };
  }
  const script = hookScript({
    hook,
    isFolderNew: to.isNew,
    next: to.next ?? { kind: 'beside' },
    ...(to.programs === undefined ? {} : { programs: to.programs }),
  });
  if (owner === 'leaklint' && new TextDecoder().decode(before) === script) return { kind: 'unchanged', path: file };
  if (owner === 'somebody' || (owner === 'nobody' && files.entryOf(file) !== undefined)) keep(file, files);
  files.write(file, new TextEncoder().encode(script), EXECUTABLE);
  if (owner === 'leaklint') return { kind: 'changed', path: file };
  const isKept = files.entryOf(file + KEPT_SUFFIX) !== undefined;
  return {
    kind: 'added',
    path: file,
    ...(isKept ? { note: `it runs the hook that was there: ${hook}${KEPT_SUFFIX}` } : {}),
  };
}

/** Takes one hook of ours out of a folder, and puts back what was there. */
export function uninstallHook(hook: string, folder: string, files: EditableFiles): Change {
  const file = `${folder}/${hook}`;
  const before = files.read(file);
  const owner = ownerOf(before);
  if (owner === 'leaklint-edited')
    throw new ConfigError(`${file}: is leaklint's, but was changed by hand; remove it by hand`);
  if (owner !== 'leaklint') return uninstallLegacy(hook, folder, files);
  files.remove(file);
  const isKept = files.entryOf(file + KEPT_SUFFIX) !== undefined;
  if (isKept) files.rename(file + KEPT_SUFFIX, file);
  else if (hasNewFolder(before)) files.removeEmptyFolder(folder);
  return { kind: 'removed', path: file, ...(isKept ? { note: 'the hook that was there before is back' } : {}) };
}

function uninstallLegacy(hook: string, folder: string, files: EditableFiles): Change {
  const legacy = `${folder}/${hook}${LEGACY}`;
  if (ownerOf(files.read(legacy)) !== 'leaklint') return { kind: 'unchanged', path: `${folder}/${hook}` };
  files.remove(legacy);
  const kept = `${folder}/${hook}${KEPT_SUFFIX}`;
  if (files.entryOf(kept) !== undefined) files.rename(kept, legacy);
  return { kind: 'removed', path: legacy };
}

function keep(file: string, files: EditableFiles): void {
  const kept = file + KEPT_SUFFIX;
  if (files.entryOf(kept) !== undefined) {
    throw new ConfigError(
      `${file}: another hook has taken the place of leaklint's, which kept ${kept}; join the two first`,
    );
  }
  files.rename(file, kept);
}

function hasNewFolder(script: Uint8Array | undefined): boolean {
  return (
    script !== undefined && ownerOf(script) === 'leaklint' && new TextDecoder().decode(script).includes(NEW_FOLDER)
  );
}
