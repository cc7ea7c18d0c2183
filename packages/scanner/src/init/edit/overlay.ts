import type { EditableEntry, EditableFiles } from '../../port/editable-files.ts';
import type { UserGit } from '../../port/user-git.ts';
import type { InitPorts } from '../init-scene.ts';

interface WrittenFile {
  readonly bytes: Uint8Array;
  readonly mode: number | undefined;
}

/** The outside world as it would be after some changes, none of which is made. */
export interface Overlay {
  readonly ports: InitPorts;
  /** Absolute path → what it would hold; undefined: it would be gone. */
  readonly written: ReadonlyMap<string, WrittenFile | undefined>;
  /** Settings of git that would be made, as commands. */
  readonly settings: readonly string[];
}

const DEFAULT_MODE = 0o644;

/** Makes a world that remembers what is written to it, and writes nothing. */
export function createOverlay(real: InitPorts): Overlay {
  const written = new Map<string, WrittenFile | undefined>();
  const settings: string[] = [];
  return {
    ports: { files: overlayFiles(real.files, written), git: overlayGit(real.git, settings) },
    written,
    settings,
  };
}

function overlayFiles(real: EditableFiles, written: Map<string, WrittenFile | undefined>): EditableFiles {
  const entryOf = (path: string): EditableEntry | undefined => {
    const file = written.get(path);
    if (file !== undefined) return { kind: 'file', mode: file.mode ?? DEFAULT_MODE };
    return written.has(path) ? undefined : real.entryOf(path);
  };
  const read = (path: string): Uint8Array | undefined =>
    written.has(path) ? written.get(path)?.bytes : real.read(path);
  const modeOf = (path: string): number | undefined => {
    const entry = entryOf(path);
    return entry?.kind === 'file' ? entry.mode : undefined;
  };
  return {
    entryOf,
    read,
    list: (folder) => {
      const names = [...written].flatMap(([path, file]) => nameIn(folder, path, file !== undefined));
      const left = real.list(folder).filter((name) => !written.has(`${folder}/${name}`));
      return [...new Set([...left, ...names])].sort();
    },
    realPath: (path) => (written.get(path) === undefined ? real.realPath(path) : path),
    write: (path, bytes, mode) => written.set(path, { bytes, mode: mode ?? modeOf(path) }),
    rename: (from, to) => {
      const bytes = read(from);
      if (bytes !== undefined) written.set(to, { bytes, mode: modeOf(from) });
      written.set(from, undefined);
    },
    remove: (path) => written.set(path, undefined),
    removeEmptyFolder: () => undefined,
  };
}

function nameIn(folder: string, path: string, isThere: boolean): readonly string[] {
  const name = path.slice(folder.length + 1);
  return isThere && path.startsWith(`${folder}/`) && !name.includes('/') ? [name] : [];
}

/** Hooks set one thing only, `git config SCOPE NAME VALUE`; everything else that they ask of git is a question. */
function overlayGit(real: UserGit, settings: string[]): UserGit {
  return {
    run: (args, folder) => {
      const [command, scope = '', name = '', value = ''] = args;
      const isSetting = command === 'config' && args.length === 4 && !name.startsWith('-');
      if (!isSetting) return real.run(args, folder);
      settings.push(`git config ${scope} ${name} '${value}'`);
      return { isGood: true, output: '', messages: '' };
    },
  };
}
