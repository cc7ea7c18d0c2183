import { keyOf } from '../store/binary.ts';
import { idLength, type ObjectFormat, type ObjectId } from '../store/object.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { MODE_TREE, parseTree, typeOfMode } from '../store/tree.ts';
import type { ChangedEntry, RemovedEntry, TreeSide } from './compare-index.ts';

const SLASH = 0x2f;

/** The files of a folder that is an entry of its own in a sparse index, less what a parent has as it is. */
export function expandFolder(entry: ChangedEntry, store: ObjectStore, format: ObjectFormat): readonly ChangedEntry[] {
  if (typeOfMode(entry.mode) !== MODE_TREE) return [entry];
  if (entry.before.some((side) => side?.id === entry.id)) return [];
  const parents = entry.before.map((side) => sidesIn(side, store, format));
  return [...entriesOf(entry.id, store, format)].flatMap(({ mode, name, id }) => {
    const before = parents.map((sides) => sides.get(keyOf(name)));
    const isKept = before.some((side) => side?.id === id);
    return isKept ? [] : expandFolder({ path: join(entry.path, name), mode, id, before }, store, format);
  });
}

/** The files of a folder that is gone. */
export function* expandRemoved(entry: RemovedEntry, store: ObjectStore, format: ObjectFormat): Generator<RemovedEntry> {
  if (typeOfMode(entry.mode) !== MODE_TREE) {
    yield entry;
    return;
  }
  for (const { mode, name, id } of entriesOf(entry.id, store, format)) {
    yield* expandRemoved({ path: join(entry.path, name), mode, id }, store, format);
  }
}

function sidesIn(side: TreeSide | undefined, store: ObjectStore, format: ObjectFormat): ReadonlyMap<string, TreeSide> {
  if (side === undefined || typeOfMode(side.mode) !== MODE_TREE) return new Map();
  return new Map([...entriesOf(side.id, store, format)].map(({ name, mode, id }) => [keyOf(name), { mode, id }]));
}

function entriesOf(id: ObjectId, store: ObjectStore, format: ObjectFormat): ReturnType<typeof parseTree> {
  const outcome = store.read(id);
  const bytes = outcome.kind === 'object' && outcome.type === 'tree' ? outcome.bytes : new Uint8Array();
  return parseTree(bytes, idLength(format));
}

function join(folder: Uint8Array, name: Uint8Array): Uint8Array {
  const hasSlash = folder.length === 0 || folder[folder.length - 1] === SLASH;
  const path = new Uint8Array(folder.length + (hasSlash ? 0 : 1) + name.length);
  path.set(folder);
  if (!hasSlash) path[folder.length] = SLASH;
  path.set(name, path.length - name.length);
  return path;
}
