import type { ObjectStore } from '../../git/store/object-store.ts';
import { idLength, toObjectId, type ObjectId } from '../../git/store/object.ts';
import { parseCommit } from '../../git/store/commit.ts';
import { readFileRefs } from '../../git/store/file-refs.ts';
import { readIndexFile } from '../../git/store/index-file.ts';
import type { Repository } from '../../git/store/repository.ts';
import { createTreeCursor, MODE_GITLINK, typeOfMode } from '../../git/store/tree.ts';
import type { FileSystem } from '../../port/file-system.ts';
import { displayPath } from '../../source/display-path.ts';

/** What of the present state a scan of history needs. */
export interface HeadEntries {
  /** Configuration files of ours in the work tree. */
  readonly configs: readonly string[];
  readonly submodules: readonly string[];
}

const CONFIG = 'leaklint.config.';
const DEEPEST = 200;

/** Looks through the index, or where there is none through HEAD's tree. */
export function readHeadEntries(
  repository: Repository,
  { fileSystem, store }: { readonly fileSystem: FileSystem; readonly store: ObjectStore },
): HeadEntries {
  const configs = new Set<string>();
  const submodules = new Set<string>();
  const add = (name: string, mode: number): void => {
    if (typeOfMode(mode) === MODE_GITLINK) submodules.add(name);
    else if (name.includes(CONFIG)) configs.add(name);
  };
  const outcome = readIndexFile(repository, fileSystem);
  if (outcome.kind === 'index') {
    const { entries } = outcome.index;
    for (let entry = 0; entry < entries.count; entry++) {
      const name = entries.names.subarray(entries.nameStarts[entry], entries.nameEnds[entry]);
      add(displayPath(name), entries.mode(entry));
    }
  } else walkHead(readFileRefs(repository, fileSystem).head.id, { store, length: idLength(repository.format), add });
  return { configs: [...configs].sort(), submodules: [...submodules].sort() };
}

interface HeadWalk {
  readonly store: ObjectStore;
  readonly length: number;
  readonly add: (name: string, mode: number) => void;
}

function walkHead(head: ObjectId | undefined, walk: HeadWalk): void {
  const outcome = head === undefined ? undefined : walk.store.read(head);
  const commit = outcome?.kind === 'object' ? parseCommit(outcome.bytes) : undefined;
  if (commit !== undefined) walkTree(commit.tree, '', { ...walk, depth: 0 });
}

function walkTree(tree: ObjectId, folder: string, walk: HeadWalk & { readonly depth: number }): void {
  const outcome = walk.depth > DEEPEST ? undefined : walk.store.read(tree);
  if (outcome?.kind !== 'object') return;
  for (const cursor = createTreeCursor(outcome.bytes, walk.length); cursor.valid; cursor.next()) {
    const name = `${folder}${displayPath(cursor.bytes.subarray(cursor.nameStart, cursor.nameEnd))}`;
    const below = { ...walk, depth: walk.depth + 1 };
    if (cursor.isTree) walkTree(toObjectId(cursor.bytes, cursor.idStart, walk.length), `${name}/`, below);
    else walk.add(name, cursor.mode);
  }
}
