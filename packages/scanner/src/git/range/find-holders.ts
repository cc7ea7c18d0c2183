import type { ObjectId } from '../store/object.ts';
import type { ObjectStore } from '../store/object-store.ts';
import type { Refs } from '../store/refs.ts';
import { createCommitQueue } from './commit-queue.ts';
import { peelToCommit, type CommitLinks } from './read-links.ts';

const MOST_COMMITS = 20_000;
/** A clock may be wrong by so much. */
const DAY = 86_400;

interface HolderScene {
  readonly refs: Refs;
  readonly store: ObjectStore;
  readonly readLinks: (id: ObjectId) => CommitLinks | undefined;
}

/** Says which refs lead to a commit that is not older than `since`; looked for when first asked, among new commits. */
export function createHolderFinder(scene: HolderScene, since: number): (commit: ObjectId) => readonly string[] {
  let names: ReadonlyMap<ObjectId, readonly string[]> | undefined;
  let children: ReadonlyMap<ObjectId, readonly ObjectId[]> | undefined;
  return (commit) => {
    names ??= refsByCommit(scene);
    children ??= readChildren([...names.keys()], scene.readLinks, since - DAY);
    const seen = new Set([commit]);
    const found: string[] = [];
    for (const id of seen) {
      found.push(...(names.get(id) ?? []));
      for (const child of children.get(id) ?? []) seen.add(child);
    }
    return found.sort();
  };
}

function refsByCommit({ refs, store }: HolderScene): ReadonlyMap<ObjectId, readonly string[]> {
  const names = new Map<ObjectId, string[]>();
  for (const { name, id } of refs.list()) {
    const commit = peelToCommit(id, store);
    if (commit === undefined) continue;
    const holder = name === 'refs/stash' ? 'stash' : name;
    const known = names.get(commit);
    if (known === undefined) names.set(commit, [holder]);
    else known.push(holder);
  }
  const { head } = refs;
  if (head.id !== undefined && head.branch === undefined) names.set(head.id, [...(names.get(head.id) ?? []), 'HEAD']);
  return names;
}

function readChildren(
  tips: readonly ObjectId[],
  readLinks: HolderScene['readLinks'],
  since: number,
): ReadonlyMap<ObjectId, readonly ObjectId[]> {
  const children = new Map<ObjectId, ObjectId[]>();
  const queue = createCommitQueue<CommitLinks & { readonly id: ObjectId }>();
  const seen = new Set<ObjectId>();
  const add = (id: ObjectId): void => {
    if (seen.has(id)) return;
    seen.add(id);
    const links = readLinks(id);
    if (links !== undefined && links.time >= since) queue.add({ id, ...links });
  };
  for (const tip of tips) add(tip);
  for (let count = 0; count < MOST_COMMITS; count++) {
    const commit = queue.take();
    if (commit === undefined) break;
    for (const parent of commit.parents) {
      const known = children.get(parent);
      if (known === undefined) children.set(parent, [commit.id]);
      else known.push(commit.id);
      add(parent);
    }
  }
  return children;
}
