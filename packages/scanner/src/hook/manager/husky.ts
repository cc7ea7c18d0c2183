import path from 'node:path';
import type { Change, Outcome } from '../change.ts';
import { hasBlock, insertBlock, removeBlocks } from '../edit/marked-block.ts';
import type { EditableFiles } from '../../port/editable-files.ts';
import { GUARDED_HOOKS, type GuardedHook } from '../hook-name.ts';
import { installInFolder, uninstallHook } from '../plain/install-hook.ts';
import type { HookManager, ManagedRepository } from './manager.ts';
import { firstFile, writeText } from './text-file.ts';

/** Stands in hooks that were not there before. */
const MADE = '# Made by leaklint hook install.\n';
const EXECUTABLE = 0o755;
const SHEBANG = /^\uFEFF?#!/;
const HUSKY_8 = /^\.\s.*husky\.sh/;

/** husky: a line in `.husky/<hook>` runs the script `.husky/leaklint/<hook>`, which is committed like the rest. */
export const husky: HookManager = { name: 'husky', isUsed, install, uninstall, guardOf };

function isUsed({ root, place, files }: ManagedRepository): boolean {
  if (isHuskyPath(place.hooksPath?.value)) return true;
  if (files.entryOf(`${root}/.husky`)?.kind !== 'folder') return false;
  return firstFile(root, ['package.json'], files)?.text.includes('"husky"') === true;
}

function install(repository: ManagedRepository): Promise<Outcome> {
  const { place, files } = repository;
  const folder = huskyFolder(repository);
  const changes = [
    ...installInFolder({ folder: `${folder}/leaklint`, programs: undefined }, files),
    ...GUARDED_HOOKS.map((hook) => addCall(hook, folder, files)),
  ];
  const isActive = isHuskyPath(place.hooksPath?.value);
  return Promise.resolve({ changes, notes: isActive ? [] : ['git does not run the hooks of husky yet: npx husky'] });
}

function uninstall(repository: ManagedRepository): Promise<Outcome> {
  const { files } = repository;
  const folder = huskyFolder(repository);
  const changes = GUARDED_HOOKS.flatMap((hook) => [
    removeCall(hook, folder, files),
    uninstallHook(hook, `${folder}/leaklint`, files),
  ]);
  return Promise.resolve({ changes, notes: [] });
}

function guardOf(hook: GuardedHook, repository: ManagedRepository): string | undefined {
  if (!isHuskyPath(repository.place.hooksPath?.value)) return undefined;
  const file = firstFile(huskyFolder(repository), [hook], repository.files);
  return file !== undefined && callsLeaklint(file.text, hook) ? file.path : undefined;
}

function callsLeaklint(text: string, hook: GuardedHook): boolean {
  const lines = text.split('\n').filter((line) => !line.trimStart().startsWith('#'));
  return lines.some((line) => line.includes(`leaklint hook run ${hook}`) || line.includes(`leaklint/${hook}`));
}

function addCall(hook: GuardedHook, folder: string, files: EditableFiles): Change {
  const block = { name: hook, lines: linesOf(hook) };
  const file = firstFile(folder, [hook], files);
  const path = `${folder}/${hook}`;
  if (file === undefined) {
    files.write(path, new TextEncoder().encode(insertBlock(MADE, MADE.length, block)), EXECUTABLE);
    return { kind: 'added', path };
  }
  if (hasBlock(file.text, hook) || callsLeaklint(file.text, hook)) return { kind: 'unchanged', path };
  return writeText(file, insertBlock(file.text, afterPreamble(file.text), block), files);
}

/** Ours come behind the shebang, and behind the line that hooks of husky 8 begin with. */
function afterPreamble(text: string): number {
  const lines = text.split(/(?<=\n)/);
  const husky8 = lines.findIndex((line) => HUSKY_8.test(line));
  const count = husky8 === -1 ? Number(SHEBANG.test(text)) : husky8 + 1;
  return lines.slice(0, count).join('').length;
}

function removeCall(hook: GuardedHook, folder: string, files: EditableFiles): Change {
  const file = firstFile(folder, [hook], files);
  const path = `${folder}/${hook}`;
  if (file === undefined) return { kind: 'unchanged', path };
  const text = removeBlocks(file.text);
  if (text !== MADE) return writeText(file, text, files);
  files.remove(path);
  return { kind: 'removed', path };
}

/** First, so that no `exit` of the user's comes before them; what a push tells on standard input is for both. */
function linesOf(hook: GuardedHook): readonly string[] {
  const call = `sh "\${0%/*}/leaklint/${hook}" "$@" || exit 1`;
  if (hook !== 'pre-push') return [call];
  return [
    'leaklint_refs=$(cat)',
    `printf '%s\\n' "$leaklint_refs" | ${call}`,
    'exec <<leaklint',
    '$leaklint_refs',
    'leaklint',
  ];
}

function huskyFolder({ root, place }: ManagedRepository): string {
  if (!isHuskyPath(place.hooksPath?.value)) return `${root}/.husky`;
  return path.basename(place.hooksFolder) === '_' ? path.dirname(place.hooksFolder) : place.hooksFolder;
}

function isHuskyPath(hooksPath: string | undefined): boolean {
  return hooksPath !== undefined && /(?:^|[\\/])\.husky(?:[\\/]_)?[\\/]?$/.test(hooksPath);
}
