import path from 'node:path';
import { ScanError } from '../../core/errors.ts';
import type { GitPorts } from '../../port/git-ports.ts';
import { parseCommit } from '../store/commit.ts';
import { readIndexFile } from '../store/index-file.ts';
import type { ObjectId } from '../store/object.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { readText } from '../store/read-text.ts';
import { openRefs } from '../store/open-refs.ts';
import type { Repository } from '../store/repository.ts';
import { MODE_TREE, typeOfMode } from '../store/tree.ts';
import { compareIndex, type IndexChanges } from './compare-index.ts';
import { expandFolder } from './expand-folder.ts';

/**
 * What the next commit adds: paths whose content none of its parents has there. During a merge the branches that are
 * merged are parents as well. Throws `ScanError` when that cannot be found out.
 */
export async function readStaged(repository: Repository, store: ObjectStore, ports: GitPorts): Promise<IndexChanges> {
  const outcome = readIndexFile(repository, ports.fileSystem);
  if (outcome.kind === 'missing') return { changed: [], removed: [], unmerged: [], unreadable: [] };
  if (outcome.kind === 'unreadable') throw new ScanError(`${repository.indexFile}: ${outcome.reason}`);
  const parents = await findParents(repository, ports);
  const changes = compareIndex(
    outcome.index,
    parents.map((id) => treeOf(id, store, repository)),
    store,
  );
  const isPlain = changes.changed.every(({ mode }) => typeOfMode(mode) !== MODE_TREE);
  if (isPlain) return changes;
  return { ...changes, changed: changes.changed.flatMap((entry) => expandFolder(entry, store, repository.format)) };
}

async function findParents(repository: Repository, ports: GitPorts): Promise<readonly ObjectId[]> {
  const { head } = await openRefs(repository, ports);
  const merged = readText(ports.fileSystem, path.join(repository.gitDirectory, 'MERGE_HEAD')) ?? '';
  const ids = merged.split('\n').filter((line) => /^[0-9a-f]{40,64}$/.test(line));
  return [...(head.id === undefined ? [] : [head.id]), ...ids];
}

function treeOf(id: ObjectId, store: ObjectStore, { gitDirectory }: Repository): ObjectId {
  const outcome = store.read(id);
  const commit = outcome.kind === 'object' ? parseCommit(outcome.bytes) : undefined;
  if (commit !== undefined) return commit.tree;
  throw new ScanError(`${gitDirectory}: the commit ${id.slice(0, 12)}, on which the next one builds, cannot be read`);
}
