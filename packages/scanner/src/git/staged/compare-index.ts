import type { CacheTree } from '../store/cache-tree.ts';
import { compareBytes, keyOf } from '../store/binary.ts';
import type { IndexEntries } from '../store/index-entries.ts';
import { entryId, type IndexFile } from '../store/index-file.ts';
import { toObjectId, type ObjectId } from '../store/object.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { createTreeCursor, MODE_TREE, typeOfMode, type TreeCursor } from '../store/tree.ts';

/** What a commit has at a path. */
export interface TreeSide {
  readonly mode: number;
  readonly id: ObjectId;
}

/** A path whose content is in none of the parents at that path. */
export interface ChangedEntry extends TreeSide {
  readonly path: Uint8Array;
  /** What each parent has there; undefined where nothing. */
  readonly before: readonly (TreeSide | undefined)[];
}

/** What the first parent has and the index has not; a folder stands for all that is in it. */
export interface RemovedEntry extends TreeSide {
  readonly path: Uint8Array;
}

export interface IndexChanges {
  readonly changed: ChangedEntry[];
  readonly removed: RemovedEntry[];
  /** Paths with a conflict. */
  readonly unmerged: Uint8Array[];
  /** Folders of which a parent's tree cannot be read: all in them counts as changed. */
  readonly unreadable: Uint8Array[];
}

const SLASH = 0x2f;

interface Comparison {
  readonly entries: IndexEntries;
  readonly store: ObjectStore;
  readonly changes: IndexChanges;
}

/** A folder of the index: entries that share the first `prefix` bytes of their paths. */
interface Folder {
  readonly from: number;
  readonly to: number;
  readonly prefix: number;
  /** The folders in it of which the index knows something, by name. */
  readonly known: ReadonlyMap<string, CacheTree>;
  readonly parents: readonly (TreeCursor | undefined)[];
}

/** The next name in a folder. */
interface Name {
  readonly start: number;
  readonly end: number;
  readonly isFolder: boolean;
}

/**
 * Finds what the index has that none of the trees has at the same path. A folder that the index knows the tree of, and
 * that a parent has as it is, is passed by as a whole: the cost is that of what changed, not of what is there.
 */
export function compareIndex(index: IndexFile, trees: readonly ObjectId[], store: ObjectStore): IndexChanges {
  const changes: IndexChanges = { changed: [], removed: [], unmerged: [], unreadable: [] };
  const { entries, cacheTree } = index;
  const whole = cacheTree?.id === undefined ? undefined : toObjectId(cacheTree.id, 0, entries.idLength);
  if (whole !== undefined && trees.includes(whole)) return changes;
  const comparison = { entries, store, changes };
  const parents = trees.map((tree) => openTree(comparison, tree, new Uint8Array()));
  compareFolder(comparison, { from: 0, to: entries.count, prefix: 0, known: foldersOf(cacheTree), parents });
  return changes;
}

function openTree({ store, entries, changes }: Comparison, id: ObjectId, path: Uint8Array): TreeCursor | undefined {
  const outcome = store.read(id);
  if (outcome.kind === 'object' && outcome.type === 'tree') return createTreeCursor(outcome.bytes, entries.idLength);
  changes.unreadable.push(path);
  return undefined;
}

function compareFolder(comparison: Comparison, folder: Folder): void {
  const { entries } = comparison;
  for (let at = folder.from; at < folder.to;) {
    const name = nameAt(entries, at, folder.prefix);
    const sides = folder.parents.map((cursor, parent) => {
      if (cursor === undefined) return undefined;
      passBy(comparison, cursor, { name, folder, at, isFirst: parent === 0 });
      return takeSide(cursor, entries, name);
    });
    if (name.isFolder && typeOfMode(entries.mode(at)) !== MODE_TREE) {
      at = compareSubfolder(comparison, folder, { at, name, sides });
    } else {
      compareEntry(comparison, at, sides);
      at++;
    }
  }
  const [first] = folder.parents;
  const path = pathOf(entries, folder.from, folder.prefix);
  for (; first?.valid === true; first.next()) addRemoved(comparison, first, path);
}

function nameAt({ names, nameStarts, nameEnds }: IndexEntries, entry: number, prefix: number): Name {
  const start = (nameStarts[entry] ?? 0) + prefix;
  const last = nameEnds[entry] ?? 0;
  let end = start;
  while (end < last && names[end] !== SLASH) end++;
  return { start, end, isFolder: end < last };
}

interface Place {
  readonly name: Name;
  readonly folder: Folder;
  readonly at: number;
  readonly isFirst: boolean;
}

/** Moves a parent's cursor up to a name; what it passes by is not in the index. */
function passBy(comparison: Comparison, cursor: TreeCursor, { name, folder, at, isFirst }: Place): void {
  const { entries } = comparison;
  for (; cursor.valid && compareNames(cursor, entries.names, name) < 0; cursor.next()) {
    if (isFirst) addRemoved(comparison, cursor, pathOf(entries, at, folder.prefix));
  }
}

function takeSide(cursor: TreeCursor, { names, idLength }: IndexEntries, name: Name): TreeSide | undefined {
  if (!cursor.valid || compareNames(cursor, names, name) !== 0) return undefined;
  const side = { mode: cursor.mode, id: toObjectId(cursor.bytes, cursor.idStart, idLength) };
  cursor.next();
  return side;
}

/** In git's order: the name of a folder counts as if a slash ended it. */
function compareNames(cursor: TreeCursor, names: Uint8Array, name: Name): number {
  const { bytes, nameStart, nameEnd, isTree } = cursor;
  const length = Math.min(nameEnd - nameStart, name.end - name.start);
  for (let i = 0; i < length; i++) {
    const difference = (bytes[nameStart + i] ?? 0) - (names[name.start + i] ?? 0);
    if (difference !== 0) return difference;
  }
  const left = nameEnd - nameStart > length ? (bytes[nameStart + length] ?? 0) : isTree ? SLASH : 0;
  const right = name.end - name.start > length ? (names[name.start + length] ?? 0) : name.isFolder ? SLASH : 0;
  return left - right || nameEnd - nameStart - (name.end - name.start);
}

function addRemoved({ changes, entries }: Comparison, cursor: TreeCursor, folder: Uint8Array): void {
  const path = new Uint8Array(folder.length + cursor.nameEnd - cursor.nameStart);
  path.set(folder);
  path.set(cursor.bytes.subarray(cursor.nameStart, cursor.nameEnd), folder.length);
  changes.removed.push({ path, mode: cursor.mode, id: toObjectId(cursor.bytes, cursor.idStart, entries.idLength) });
}

function compareEntry({ entries, changes }: Comparison, at: number, before: ChangedEntry['before']): void {
  const path = pathOf(entries, at);
  if (entries.stage(at) !== 0) {
    const last = changes.unmerged.at(-1);
    if (last === undefined || compareBytes(last, path) !== 0) changes.unmerged.push(path);
    return;
  }
  if (entries.isIntentToAdd(at)) return;
  const id = entryId(entries, at);
  if (before.some((side) => side?.id === id)) return;
  changes.changed.push({ path, mode: entries.mode(at), id, before });
}

interface Subfolder {
  readonly at: number;
  readonly name: Name;
  readonly sides: readonly (TreeSide | undefined)[];
}

/** Compares a folder below, unless it is known to be the same; returns the first entry behind it. */
function compareSubfolder(comparison: Comparison, folder: Folder, { at, name, sides }: Subfolder): number {
  const { entries } = comparison;
  const known = folder.known.get(keyOf(entries.names.subarray(name.start, name.end)));
  const prefix = folder.prefix + name.end - name.start + 1;
  const isCounted = known !== undefined && known.count > 0 && at + known.count <= folder.to;
  const to = isCounted ? at + known.count : endOfFolder(entries, at, { prefix, to: folder.to });
  if (known?.id !== undefined) {
    const tree = toObjectId(known.id, 0, entries.idLength);
    if (sides.some((side) => side?.id === tree)) return to;
  }
  const parents = sides.map((side) =>
    side === undefined ? undefined : openTree(comparison, side.id, pathOf(entries, at, prefix)),
  );
  compareFolder(comparison, { from: at, to, prefix, known: foldersOf(known), parents });
  return to;
}

function foldersOf(known: CacheTree | undefined): ReadonlyMap<string, CacheTree> {
  return new Map((known?.children ?? []).map((child) => [keyOf(child.name), child]));
}

/** The entries of a folder stand together. */
function endOfFolder(
  entries: IndexEntries,
  at: number,
  { prefix, to }: { readonly prefix: number; readonly to: number },
): number {
  const path = pathOf(entries, at, prefix);
  let low = at + 1;
  for (let high = to; low < high;) {
    const middle = (low + high) >>> 1;
    if (compareBytes(pathOf(entries, middle, prefix), path) === 0) low = middle + 1;
    else high = middle;
  }
  return low;
}

function pathOf({ names, nameStarts, nameEnds }: IndexEntries, entry: number, length = Infinity): Uint8Array {
  const start = nameStarts[entry] ?? 0;
  return names.subarray(start, Math.min(nameEnds[entry] ?? 0, start + length));
}
