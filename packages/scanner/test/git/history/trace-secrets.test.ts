import { describe, expect, it } from 'vitest';
import { createPathProbe, findBlobPaths } from '../../../src/git/history/blob-paths.ts';
import { readCommitGraph, type CommitGraph } from '../../../src/git/history/commit-graph.ts';
import { HoldingTrees } from '../../../src/git/history/holding-trees.ts';
import { IdNumbers } from '../../../src/git/history/id-numbers.ts';
import { ObjectTable, type Loss } from '../../../src/git/history/object-table.ts';
import { traceSecrets, type Trace } from '../../../src/git/history/trace-secrets.ts';
import { toIdBytes } from '../../../src/git/store/object.ts';
import { createMemoryStore, type MemoryStore } from './memory-store.ts';

interface Scene {
  readonly graph: CommitGraph;
  readonly trees: HoldingTrees;
  readonly roots: Int32Array;
  readonly losses: readonly Loss[];
  readonly number: (commit: string) => number;
}

function sceneOf(store: MemoryStore, blobs: readonly string[], tips: readonly string[]): Scene {
  const wanted = new IdNumbers(20);
  for (const id of blobs) wanted.add(toIdBytes(id), 0);
  const table = new ObjectTable({ store, idLength: 20, checked: true });
  table.want(wanted);
  const graph = readCommitGraph(table, {
    tips: Uint8Array.from(tips.flatMap((id) => [...toIdBytes(id)])),
    idLength: 20,
    shallow: new Set(),
  });
  const trees = new HoldingTrees(table);
  const roots = new Int32Array(graph.ids.size);
  for (const commit of graph.order) {
    const tree = graph.trees[commit] ?? -1;
    if (tree >= 0) roots[commit] = trees.nodeOf(tree, commit);
  }
  return { graph, trees, roots, losses: table.losses, number: (id) => graph.ids.find(toIdBytes(id), 0) };
}

function trace(scene: Scene, blobs: readonly number[], refs: Readonly<Record<string, string>>): Trace {
  const holders = Object.entries(refs).map(([name, id]) => ({
    name,
    commits: [scene.number(id)],
    nodes: [],
    blobs: [],
  }));
  const head = scene.number(Object.values(refs)[0] ?? '');
  const [found] = traceSecrets([{ blobs, commits: [] }], { ...scene, holders, head, stashes: new Set() });
  if (found === undefined) throw new Error('no trace');
  return found;
}

describe('a secret’s way through history', () => {
  it('begins in the commit whose parents lack it, and ends where no later one has it', () => {
    const store = createMemoryStore();
    const secret = store.add('blob', 'secret');
    const clean = store.addTree({ a: store.add('blob', 'clean') });
    const leaky = store.addTree({ a: store.add('blob', 'clean'), b: secret });
    const first = store.addCommit(clean, [], 1);
    const brought = store.addCommit(leaky, [first], 2);
    const kept = store.addCommit(leaky, [brought], 3);
    const removed = store.addCommit(clean, [kept], 4);
    const scene = sceneOf(store, [secret], [removed]);
    expect(trace(scene, [0], { main: removed })).toEqual({
      introducedIn: scene.number(brought),
      removedIn: scene.number(removed),
      holders: [0],
      inHead: false,
      commits: 2,
    });
    expect(trace(scene, [0], { main: kept })).toMatchObject({ inHead: true, removedIn: -1 });
    expect(trace(scene, [0], { main: first })).toMatchObject({ holders: [], inHead: false });
  });

  it('is not removed by a merge whose other side removed it before', () => {
    const store = createMemoryStore();
    const secret = store.add('blob', 'secret');
    const clean = store.addTree({ a: store.add('blob', 'clean') });
    const leaky = store.addTree({ b: secret });
    const brought = store.addCommit(leaky, [], 1);
    const removed = store.addCommit(clean, [brought], 2);
    const old = store.addCommit(leaky, [brought], 3);
    const merge = store.addCommit(clean, [old, removed], 4);
    const scene = sceneOf(store, [secret], [merge]);
    expect(trace(scene, [0], { main: merge }).removedIn).toBe(scene.number(removed));
  });

  it('is brought by the merge that alone has it, and not by one that takes it over', () => {
    const store = createMemoryStore();
    const secret = store.add('blob', 'secret');
    const clean = store.addTree({ a: store.add('blob', 'clean') });
    const leaky = store.addTree({ b: secret });
    const sides = [1, 2, 3].map((date) => store.addCommit(clean, [], date));
    const octopus = store.addCommit(leaky, sides, 4);
    const later = store.addCommit(leaky, [octopus, store.addCommit(clean, [], 5)], 6);
    const scene = sceneOf(store, [secret], [later]);
    expect(trace(scene, [0], { main: later }).introducedIn).toBe(scene.number(octopus));
  });

  it('is followed for more secrets than there are bits in a number', () => {
    const store = createMemoryStore();
    const blobs = Array.from({ length: 100 }, (_, index) => store.add('blob', `secret ${String(index)}`));
    let tip: string | undefined;
    const commits = blobs.map((blob, index) => {
      tip = store.addCommit(store.addTree({ [`f${String(index)}`]: blob }), tip === undefined ? [] : [tip], index);
      return tip;
    });
    const scene = sceneOf(store, blobs, [tip ?? '']);
    const traces = traceSecrets(
      blobs.map((_, index) => ({ blobs: [index], commits: [] })),
      { ...scene, holders: [], head: scene.number(tip ?? ''), stashes: new Set() },
    );
    expect(traces.map(({ introducedIn }) => introducedIn)).toEqual(commits.map(scene.number));
    expect(traces.map(({ inHead }) => inHead).indexOf(true)).toBe(99);
  });
});

describe('the places of a blob', () => {
  it('are all its paths, wherever the same folder stands', () => {
    const store = createMemoryStore();
    const secret = store.add('blob', 'secret');
    const folder = store.addTree({ 'caf\xe9.txt': secret });
    const root = store.addTree({ one: folder, two: store.addTree({ three: folder }), x: secret });
    const scene = sceneOf(store, [secret], [store.addCommit(root, [], 1)]);
    expect(findBlobPaths(scene.trees, scene.roots)).toEqual({
      paths: [['one/caf\xe9.txt', 'two/three/caf\xe9.txt', 'x']],
      complete: true,
    });
    const stands = createPathProbe(scene.trees, 'two/three/caf\xe9.txt', 0);
    expect([stands(scene.roots[0] ?? 0), createPathProbe(scene.trees, 'two', 0)(scene.roots[0] ?? 0)]).toEqual([
      true,
      false,
    ]);
  });

  it('are bounded where a history is made to have more than there are atoms', () => {
    const store = createMemoryStore();
    const secret = store.add('blob', 'secret');
    let tree = store.addTree({ f: secret });
    for (let depth = 0; depth < 60; depth++) {
      const below = tree;
      tree = store.addTree(Object.fromEntries([...'abcdefghij'].map((name) => [name, below])));
    }
    const scene = sceneOf(store, [secret], [store.addCommit(tree, [], 1)]);
    const { paths, complete } = findBlobPaths(scene.trees, scene.roots);
    expect(complete).toBe(false);
    expect(paths[0]?.length).toBe(500);
  });

  it('are found in the rest of a history that lacks objects, which are named', () => {
    const store = createMemoryStore();
    const secret = store.add('blob', 'secret');
    const missing = 'f'.repeat(40);
    const damaged = store.add('tree', '100644 cut');
    const root = store.addTree({ gone: missing, cut: damaged, here: secret });
    const tip = store.addCommit(root, ['e'.repeat(40)], 1);
    const scene = sceneOf(store, [secret], [tip]);
    expect(findBlobPaths(scene.trees, scene.roots).paths).toEqual([['here']]);
    expect(scene.losses).toEqual([
      { id: 'e'.repeat(40), reason: 'missing' },
      { id: missing, reason: 'missing' },
      { id: damaged, reason: 'a tree that breaks off' },
    ]);
  });

  it('begins in the same one of commits of one second, in whatever order they are met', () => {
    const store = createMemoryStore();
    const secret = store.add('blob', 'secret');
    const tree = store.addTree({ a: secret });
    const tips = Array.from({ length: 6 }, (_, place) => {
      const root = store.addCommit(store.addTree({ b: store.add('blob', String(place)) }), [], 1);
      return store.addCommit(tree, [root], 2);
    });
    const firstOf = (order: readonly string[]): string => {
      const scene = sceneOf(store, [secret], order);
      const { introducedIn } = trace(scene, [0], { 'refs/heads/main': order[0] ?? '' });
      return order.find((id) => scene.number(id) === introducedIn) ?? '';
    };
    expect(firstOf(tips)).not.toBe('');
    expect(firstOf(tips.toReversed())).toBe(firstOf(tips));
    expect(firstOf([...tips.slice(3), ...tips.slice(0, 3)])).toBe(firstOf(tips));
  });
});
