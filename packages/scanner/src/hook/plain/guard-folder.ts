import type { EditableFiles } from '../../port/editable-files.ts';
import type { Change } from '../change.ts';
import { OTHER_HOOKS } from '../hook-name.ts';
import { forwardScript, type Programs } from '../script/hook-script.ts';
import type { NextHook } from '../script/run-kept-hook.ts';
import { ownerOf } from '../script/signed-script.ts';
import { installInFolder, uninstallHook } from './install-hook.ts';

export interface GuardFolder {
  /** A folder of leaklint's own, which `core.hooksPath` names. */
  readonly folder: string;
  /** Where the hooks are that git would run without it. */
  readonly next: NextHook;
  readonly programs: Programs;
}

const EXECUTABLE = 0o755;

/** Fills a folder with our hooks, and with ones that pass on to all other hooks that git would have run. */
export function installGuardFolder({ folder, next, programs }: GuardFolder, files: EditableFiles): readonly Change[] {
  const others = next.kind === 'folder' ? hooksIn(next.folder, files) : OTHER_HOOKS;
  return [
    ...installInFolder({ folder, next, programs }, files),
    ...others.flatMap((hook) => forward(hook, { folder, next }, files)),
  ];
}

/** Takes all hooks of ours out of such a folder, and the folder too when nothing else is in it. */
export function uninstallGuardFolder(folder: string, files: EditableFiles): readonly Change[] {
  const ours = files.list(folder).filter((name) => ownerOf(files.read(`${folder}/${name}`)).startsWith('leaklint'));
  const changes = ours.map((name) => uninstallHook(name, folder, files));
  files.removeEmptyFolder(folder);
  const removed = changes.filter(({ kind }) => kind === 'removed').length;
  return removed === 0 ? [] : [{ kind: 'removed', path: folder }];
}

function forward(
  hook: string,
  { folder, next }: Omit<GuardFolder, 'programs'>,
  files: EditableFiles,
): readonly Change[] {
  const file = `${folder}/${hook}`;
  const script = forwardScript(hook, next);
  const before = files.read(file);
  if (before !== undefined && ownerOf(before) === 'somebody') return [];
  if (before !== undefined && new TextDecoder().decode(before) === script) return [];
  files.write(file, new TextEncoder().encode(script), EXECUTABLE);
  return [];
}

function hooksIn(folder: string, files: EditableFiles): readonly string[] {
  const known: readonly string[] = [...OTHER_HOOKS, 'push-to-checkout'];
  return files.list(folder).filter((name) => known.includes(name));
}
