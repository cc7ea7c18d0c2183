import type { FileSystem } from '../../port/file-system.ts';
import { loosePath, readLoose, statLoose, type LooseHeader, type LooseMeans } from './loose-object.ts';
import type { ObjectId, ReadOutcome } from './object.ts';

/** The loose objects of one object directory. */
export interface LooseSet {
  read(id: ObjectId, maxSize: number): ReadOutcome;
  stat(id: ObjectId): LooseHeader | undefined;
  /** The ids that begin with these two digits or more. */
  startingWith(prefix: string): readonly ObjectId[];
  all(): Iterable<ObjectId>;
}

/** So many ids of a folder are looked for one by one, which is what a commit needs; then it is listed. */
const FEW = 3;

/** Lists each of the 256 folders once: that tells for all ids of it which are not loose, without trying to open them. */
export function createLooseSet(
  objectDirectory: string,
  { fileSystem, ...means }: LooseMeans & { readonly fileSystem: FileSystem },
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
  const asked = new Map<string, number>();
  const has = (id: ObjectId): boolean => {
    const folder = id.slice(0, 2);
    const times = asked.get(folder) ?? 0;
    if (times >= FEW || folders.has(folder)) return list(folder).has(id.slice(2));
    asked.set(folder, times + 1);
    return fileSystem.exists(loosePath(objectDirectory, id));
  };
  const idsIn = (folder: string): ObjectId[] =>
    [...list(folder)].filter((name) => /^(?:[0-9a-f]{38}|[0-9a-f]{62})$/.test(name)).map((name) => folder + name);
  return {
    read: (id, maxSize) => (has(id) ? readLoose(loosePath(objectDirectory, id), maxSize, means) : { kind: 'missing' }),
    stat: (id) => (has(id) ? statLoose(loosePath(objectDirectory, id), means) : undefined),
    startingWith: (prefix) => idsIn(prefix.slice(0, 2)).filter((id) => id.startsWith(prefix)),
    *all() {
      for (let byte = 0; byte < 256; byte++) yield* idsIn(byte.toString(16).padStart(2, '0'));
    },
  };
}
