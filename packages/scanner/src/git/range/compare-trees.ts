import type { ChangedEntry, RemovedEntry, TreeSide } from '../staged/compare-index.ts';
import { toObjectId, type ObjectId } from '../store/object.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { createTreeCursor, type TreeCursor } from '../store/tree.ts';

/** What a commit adds to its parents. */
export interface TreeChanges {
  /** Files whose content no parent has at that path. */
  readonly changed: ChangedEntry[];
  /** What the first parent has and the commit has not; a folder stands for all that is in it. */
  readonly removed: RemovedEntry[];
  /** Folders of the commit that cannot be read. */
  readonly unreadable: Uint8Array[];
}

/** Reads a tree; undefined when it cannot be. */
export type ReadTree = (id: ObjectId) => Uint8Array | undefined;

const MOST_KEPT = 2000;
const LARGEST_KEPT = 1 << 16;
const SLASH = 0x2f;

/** Keeps trees that were read lately: the next commit is compared with them. */
export function createTreeReader(store: ObjectStore): ReadTree {
  const kept = new Map<ObjectId, Uint8Array>();
  return (id) => {
    const known = kept.get(id);
    if (known !== undefined) return known;
    const outcome = store.read(id);
    if (outcome.kind !== 'object' || outcome.type !== 'tree') return undefined;
    if (outcome.bytes.length <= LARGEST_KEPT) kept.set(id, outcome.bytes);
    for (const [oldest] of kept) {
      if (kept.size <= MOST_KEPT) break;
      kept.delete(oldest);
    }
    return outcome.bytes;
  };
}

interface Comparison {
  readonly readTree: ReadTree;
  readonly idLength: number;
  readonly changes: TreeChanges;
}

interface Folder {
  readonly path: Uint8Array;
  readonly tree: ObjectId;
  readonly parents: readonly (ObjectId | undefined)[];
}

/** Compares a commit's tree with those of its parents; folders that any of them has as it is are passed by. */
export function compareTrees(
  tree: ObjectId,
  parents: readonly ObjectId[],
  { readTree, idLength }: { readonly readTree: ReadTree; readonly idLength: number },
): TreeChanges {
  const changes: TreeChanges = { changed: [], removed: [], unreadable: [] };
  if (!parents.includes(tree)) {
    compareFolder({ readTree, idLength, changes }, { path: new Uint8Array(), tree, parents });
  }
  return changes;
}

function compareFolder(comparison: Comparison, folder: Folder): void {
  const { readTree, idLength, changes } = comparison;
  const bytes = readTree(folder.tree);
  if (bytes === undefined) {
    changes.unreadable.push(folder.path);
    return;
  }
  const cursors = folder.parents.map((id) => {
    const parent = id === undefined ? undefined : readTree(id);
    return parent === undefined ? undefined : createTreeCursor(parent, idLength);
  });
  const cursor = createTreeCursor(bytes, idLength);
  for (; cursor.valid; cursor.next()) {
    const sides = cursors.map((parent, index) =>
      takeSide(comparison, { parent, cursor, folder, isFirst: index === 0 }),
    );
    const id = toObjectId(bytes, cursor.idStart, idLength);
    if (sides.some((side) => side?.id === id)) continue;
    const path = join(folder.path, cursor);
    if (cursor.isTree) compareFolder(comparison, { path, tree: id, parents: sides.map((side) => side?.id) });
    else changes.changed.push({ path, mode: cursor.mode, id, before: sides });
  }
  if (cursor.damaged) changes.unreadable.push(folder.path);
  const [first] = cursors;
  for (; first?.valid === true; first.next()) addRemoved(comparison, folder, first);
}

interface Step {
  readonly parent: TreeCursor | undefined;
  readonly cursor: TreeCursor;
  readonly folder: Folder;
  readonly isFirst: boolean;
}

function takeSide(comparison: Comparison, { parent, cursor, folder, isFirst }: Step): TreeSide | undefined {
  if (parent === undefined) return undefined;
  for (; parent.valid; parent.next()) {
    const order = compareNames(parent, cursor);
    if (order > 0) return undefined;
    if (order === 0) {
      const side = { mode: parent.mode, id: toObjectId(parent.bytes, parent.idStart, comparison.idLength) };
      parent.next();
      return side;
    }
    if (isFirst) addRemoved(comparison, folder, parent);
  }
  return undefined;
}

/** In git's order: the name of a folder counts as if a slash ended it. */
function compareNames(a: TreeCursor, b: TreeCursor): number {
  const lengthA = a.nameEnd - a.nameStart;
  const lengthB = b.nameEnd - b.nameStart;
  const length = Math.min(lengthA, lengthB);
  for (let i = 0; i < length; i++) {
    const difference = (a.bytes[a.nameStart + i] ?? 0) - (b.bytes[b.nameStart + i] ?? 0);
    if (difference !== 0) return difference;
  }
  const nextA = lengthA > length ? (a.bytes[a.nameStart + length] ?? 0) : a.isTree ? SLASH : 0;
  const nextB = lengthB > length ? (b.bytes[b.nameStart + length] ?? 0) : b.isTree ? SLASH : 0;
  return nextA - nextB || lengthA - lengthB;
}

function addRemoved({ changes, idLength }: Comparison, folder: Folder, cursor: TreeCursor): void {
  const id = toObjectId(cursor.bytes, cursor.idStart, idLength);
  changes.removed.push({ path: join(folder.path, cursor), mode: cursor.mode, id });
}

function join(folder: Uint8Array, { bytes, nameStart, nameEnd }: TreeCursor): Uint8Array {
  const start = folder.length === 0 ? 0 : folder.length + 1;
  const path = new Uint8Array(start + nameEnd - nameStart);
  path.set(folder);
  if (start > 0) path[folder.length] = SLASH;
  path.set(bytes.subarray(nameStart, nameEnd), start);
  return path;
}
