import type { ObjectId } from '../store/object.ts';
import { createCommitQueue, type CommitQueue } from './commit-queue.ts';
import type { CommitLinks } from './read-links.ts';

export interface CommitWalk {
  readonly include: readonly ObjectId[];
  /** What leads to these is not walked to; those that are not here are passed by. */
  readonly exclude: readonly ObjectId[];
  /** Seconds since 1970: commits before are not walked to. */
  readonly since?: number | undefined;
}

export interface RangeCommit extends CommitLinks {
  readonly id: ObjectId;
}

export interface WalkedCommits {
  /** Parents before their children. */
  readonly commits: readonly RangeCommit[];
  /** Commits that others name as their parents, and that are not here. */
  readonly missing: readonly ObjectId[];
}

interface Node extends RangeCommit {
  isExcluded: boolean;
  isQueued: boolean;
}

interface Walk {
  readonly nodes: Map<ObjectId, Node>;
  readonly queue: CommitQueue<Node>;
  readonly missing: Set<ObjectId>;
  readonly readLinks: (id: ObjectId) => CommitLinks | undefined;
  /** How many in the queue are not excluded. */
  wanted: number;
}

/** Clocks are wrong: so many more commits are looked at when only excluded ones seem to be left. */
const SLOP = 16;

/**
 * Finds the commits that lead to those included and to none excluded, newest first by their clocks, so that it ends
 * soon after the point where the two meet: the cost is that of the range, not of history.
 */
export function walkCommits(
  { include, exclude, since = -Infinity }: CommitWalk,
  readLinks: Walk['readLinks'],
): WalkedCommits {
  const walk: Walk = { nodes: new Map(), queue: createCommitQueue(), missing: new Set(), readLinks, wanted: 0 };
  for (const id of exclude) addCommit(walk, id, true);
  walk.missing.clear();
  for (const id of include) addCommit(walk, id, false);
  const met: Node[] = [];
  let slop = SLOP;
  while (walk.queue.size > 0 && slop > 0) {
    slop = walk.wanted > 0 ? SLOP : slop - 1;
    const node = walk.queue.take();
    if (node === undefined) break;
    node.isQueued = false;
    if (!node.isExcluded) walk.wanted--;
    if (node.time < since) continue;
    if (!node.isExcluded) met.push(node);
    for (const parent of node.parents) addCommit(walk, parent, node.isExcluded);
  }
  const commits = met.filter((node) => !node.isExcluded);
  return { commits: parentsFirst(commits), missing: [...walk.missing] };
}

function addCommit(walk: Walk, id: ObjectId, isExcluded: boolean): void {
  const known = walk.nodes.get(id);
  if (known !== undefined) {
    if (isExcluded) excludeAll(walk, known);
    return;
  }
  const links = walk.readLinks(id);
  if (links === undefined) {
    if (!isExcluded) walk.missing.add(id);
    return;
  }
  const node: Node = { id, ...links, isExcluded, isQueued: true };
  walk.nodes.set(id, node);
  walk.queue.add(node);
  if (!isExcluded) walk.wanted++;
}

/** What was met already, and turns out to lead to something excluded. */
function excludeAll(walk: Walk, start: Node): void {
  const left = [start];
  for (let node = left.pop(); node !== undefined; node = left.pop()) {
    if (node.isExcluded) continue;
    node.isExcluded = true;
    if (node.isQueued) walk.wanted--;
    for (const parent of node.parents) {
      const known = walk.nodes.get(parent);
      if (known !== undefined) left.push(known);
    }
  }
}

function parentsFirst(commits: readonly Node[]): readonly RangeCommit[] {
  const left = new Map(commits.map((node) => [node.id, node]));
  const sorted: RangeCommit[] = [];
  // The oldest first, so that branches come in the order of their clocks.
  for (const start of commits.toReversed()) {
    const stack = [start];
    for (let node = stack.at(-1); node !== undefined; node = stack.at(-1)) {
      const parent = node.parents.map((id) => left.get(id)).find((each) => each !== undefined);
      if (parent !== undefined && left.has(node.id)) {
        stack.push(parent);
        continue;
      }
      stack.pop();
      if (left.delete(node.id)) sorted.push({ id: node.id, tree: node.tree, parents: node.parents, time: node.time });
    }
  }
  return sorted;
}
