import type { FileSystem } from '../../port/file-system.ts';
import type { OpenFile } from '../../port/random-access.ts';
import { loosePath, readLoose, statLoose, type LooseHeader } from './loose-object.ts';
import type { ObjectId, ReadOutcome } from './object.ts';

/** The loose objects of one object directory. */
export interface LooseSet {
  read(id: ObjectId, maxSize: number): ReadOutcome;
  stat(id: ObjectId): LooseHeader | undefined;
  /** The ids that begin with these two digits or more. */
  startingWith(prefix: string): readonly ObjectId[];
  all(): Iterable<ObjectId>;
}

const FOLDERS = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));

/** Lists each of the 256 folders once: that tells for all ids of it which are not loose, without trying to open them. */
export function createLooseSet(
  objectDirectory: string,
  { fileSystem, openFile }: { readonly fileSystem: FileSystem; readonly openFile: OpenFile },
): LooseSet {
  const folders = new Map<string, ReadonlySet<string>>();
  const list = (folder: string): ReadonlySet<string> => {
    let names = folders.get(folder);
    if (names === undefined) {
      const outcome = fileSystem.readFolder(`${objectDirectory}/${folder}`);
      names = new Set(outcome.kind === 'entries' ? outcome.entries.map(({ name }) => name) : []);
      folders.set(folder, names);
    }
    return names;
  };
  const has = (id: ObjectId): boolean => list(id.slice(0, 2)).has(id.slice(2));
  const idsIn = (folder: string): ObjectId[] =>
    [...list(folder)].filter((name) => /^(?:[0-9a-f]{38}|[0-9a-f]{62})$/.test(name)).map((name) => folder + name);
  return {
    read: (id, maxSize) =>
      has(id) ? readLoose(loosePath(objectDirectory, id), openFile, maxSize) : { kind: 'missing' },
    stat: (id) => (has(id) ? statLoose(loosePath(objectDirectory, id), openFile) : undefined),
    startingWith: (prefix) => idsIn(prefix.slice(0, 2)).filter((id) => id.startsWith(prefix)),
    *all() {
      for (const folder of FOLDERS) yield* idsIn(folder);
    },
  };
}
