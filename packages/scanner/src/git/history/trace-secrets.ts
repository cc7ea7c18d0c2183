import type { CommitGraph } from './commit-graph.ts';
import type { HoldingTrees } from './holding-trees.ts';

/** What of a secret is known when its traces are looked for: numbers of wanted blobs and of commits. */
export interface Traceable {
  readonly blobs: readonly number[];
  /** Commits that hold it in their own text. */
  readonly commits: readonly number[];
}

/** Something that keeps objects alive, such as a ref. */
export interface Holder {
  /** As reports name it; several may share a name. */
  readonly name: string;
  readonly commits: readonly number[];
  /** Roots that no commit stands before: a tag of a tree. */
  readonly nodes: readonly number[];
  /** Wanted blobs that it holds without a tree: the index, a tag of a blob. */
  readonly blobs: readonly number[];
}

/** Everything that traces are looked for in. */
export interface TraceScene {
  readonly graph: CommitGraph;
  readonly trees: HoldingTrees;
  /** The node of each commit's tree. */
  readonly roots: Int32Array;
  readonly holders: readonly Holder[];
  /** The number of HEAD's commit; -1 where there is none. */
  readonly head: number;
  /** Commits that only look like merges: a stash hangs what was untracked on itself as a parent. */
  readonly stashes: ReadonlySet<number>;
}

/** The way of one secret through history; commits by number, -1 for none. */
export interface Trace {
  readonly introducedIn: number;
  readonly removedIn: number;
  /** Numbers of holders. */
  readonly holders: readonly number[];
  readonly inHead: boolean;
  /** How many commits hold it in their trees or their texts. */
  readonly commits: number;
}

/** As many as there are bits in a number. */
const BATCH = 32;

/** Follows secrets through history, 32 at a time: each batch costs one walk over all commits, whatever it holds. */
export function traceSecrets(secrets: readonly Traceable[], scene: TraceScene): readonly Trace[] {
  const traces: Trace[] = [];
  const isInHead = ancestorsOf(scene.head, scene.graph);
  for (let from = 0; from < secrets.length; from += BATCH) {
    traces.push(...traceBatch(secrets.slice(from, from + BATCH), scene, isInHead));
  }
  return traces;
}

interface Masks {
  /** Which secrets a commit's tree holds. */
  readonly held: Int32Array;
  /** Which its tree or that of a commit before it holds. */
  readonly reached: Int32Array;
  /** The same of texts. */
  readonly texts: Int32Array;
  readonly nodes: Int32Array;
  readonly blobs: Int32Array;
}

interface Marks {
  readonly introduced: number[];
  /** Also the last one in HEAD's own history, which counts before others. */
  readonly removed: number[];
  readonly removedInHead: number[];
  readonly commits: number[];
}

function traceBatch(batch: readonly Traceable[], scene: TraceScene, isInHead: Uint8Array): Trace[] {
  const { graph, holders, head } = scene;
  const masks = createMasks(batch, scene);
  const marks: Marks = { introduced: none(batch), removed: none(batch), removedInHead: none(batch), commits: [] };
  for (const commit of graph.order) {
    const isStash = scene.stashes.has(commit);
    follow(graph, commit, { masks, marks, isInHead: isInHead[commit] === 1, isStash });
  }
  const held = holders.map((holder) => heldBy(holder, masks));
  return batch.map(({ commits }, bit) => {
    const isIn = (mask = 0): boolean => ((mask >>> bit) & 1) === 1;
    const isText = commits.some((commit) => isInHead[commit] === 1);
    const inHead = head >= 0 && (isIn(masks.held[head]) || isText);
    const inTrees = marks.introduced[bit] ?? -1;
    const removed = marks.removedInHead[bit] === -1 ? marks.removed[bit] : marks.removedInHead[bit];
    return {
      introducedIn: inTrees === -1 ? firstOf(commits, graph) : inTrees,
      removedIn: inHead ? -1 : (removed ?? -1),
      holders: held.flatMap((mask, holder) => (isIn(mask) ? holder : [])),
      inHead,
      commits: (marks.commits[bit] ?? 0) + commits.length,
    };
  });
}

function none(batch: readonly Traceable[]): number[] {
  return batch.map(() => -1);
}

function createMasks(batch: readonly Traceable[], { graph, trees, roots }: TraceScene): Masks {
  const blobs = new Int32Array(trees.firstSeen.length);
  const own = new Int32Array(graph.order.length);
  for (const [bit, secret] of batch.entries()) {
    for (const blob of secret.blobs) blobs[blob] = (blobs[blob] ?? 0) | (1 << bit);
    for (const commit of secret.commits) own[commit] = (own[commit] ?? 0) | (1 << bit);
  }
  const nodes = new Int32Array(trees.size);
  for (let node = 1; node < trees.size; node++) {
    let mask = 0;
    for (let at = trees.starts.at(node); at < trees.starts.at(node + 1); at++) {
      const target = trees.targets.at(at);
      mask |= (target < 0 ? blobs[~target] : nodes[target]) ?? 0;
    }
    nodes[node] = mask;
  }
  const held = Int32Array.from(roots, (root) => nodes[root] ?? 0);
  return { held, reached: new Int32Array(held.length), texts: own, nodes, blobs };
}

interface Following {
  readonly masks: Masks;
  readonly marks: Marks;
  readonly isInHead: boolean;
  readonly isStash: boolean;
}

/** Compares a commit with its parents; those come before it. */
function follow(
  { starts, parents }: CommitGraph,
  commit: number,
  { masks, marks, isInHead, isStash }: Following,
): void {
  const own = masks.held[commit] ?? 0;
  let before = 0;
  let reached = 0;
  let lost = 0;
  let texts = masks.texts[commit] ?? 0;
  for (let at = starts[commit] ?? 0; at < (starts[commit + 1] ?? 0); at++) {
    const parent = parents[at] ?? 0;
    const held = masks.held[parent] ?? 0;
    before |= held;
    reached |= masks.reached[parent] ?? 0;
    texts |= masks.texts[parent] ?? 0;
    // A side of a merge that had it and has it no more: the removal happened there.
    lost |= (masks.reached[parent] ?? 0) & ~held;
  }
  masks.reached[commit] = own | reached;
  masks.texts[commit] = texts;
  forEachBit(own, (bit) => {
    marks.commits[bit] = (marks.commits[bit] ?? 0) + 1;
  });
  forEachBit(own & ~before, (bit) => {
    if (marks.introduced[bit] === -1) marks.introduced[bit] = commit;
  });
  forEachBit(isStash ? 0 : before & ~own & ~lost, (bit) => {
    marks.removed[bit] = commit;
    if (isInHead) marks.removedInHead[bit] = commit;
  });
}

function forEachBit(mask: number, use: (bit: number) => void): void {
  for (let rest = mask; rest !== 0; rest &= rest - 1) use(31 - Math.clz32(rest & -rest));
}

function heldBy({ commits, nodes, blobs }: Holder, masks: Masks): number {
  let mask = 0;
  for (const commit of commits) mask |= (masks.reached[commit] ?? 0) | (masks.texts[commit] ?? 0);
  for (const node of nodes) mask |= masks.nodes[node] ?? 0;
  for (const blob of blobs) mask |= masks.blobs[blob] ?? 0;
  return mask;
}

/** Of commits, the one that comes first in history. */
function firstOf(commits: readonly number[], { order }: CommitGraph): number {
  if (commits.length < 2) return commits[0] ?? -1;
  const wanted = new Set(commits);
  return order.find((commit) => wanted.has(commit)) ?? -1;
}

/** A mark for each commit that can be reached from one, itself included. */
export function ancestorsOf(commit: number, { starts, parents }: CommitGraph): Uint8Array {
  const isReached = new Uint8Array(starts.length);
  const waiting = commit < 0 ? [] : [commit];
  for (let each = waiting.pop(); each !== undefined; each = waiting.pop()) {
    if (isReached[each] === 1) continue;
    isReached[each] = 1;
    for (let at = starts[each] ?? 0; at < (starts[each + 1] ?? 0); at++) waiting.push(parents[at] ?? 0);
  }
  return isReached;
}
