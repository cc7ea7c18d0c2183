import type { HoldingTrees } from './holding-trees.ts';

/** More places than people read; a history can be made that has more of them than there are atoms. */
const MOST_PATHS = 500;

export interface BlobPaths {
  /** The paths (latin1, sorted) at which each wanted blob stands, by its number. */
  readonly paths: readonly (readonly string[])[];
  /** False when some blob stands in more places than are named. */
  readonly complete: boolean;
}

/** Finds all paths of all wanted blobs, from the nodes of the trees that commits (or whatever else) begin with. */
export function findBlobPaths(trees: HoldingTrees, roots: Iterable<number>): BlobPaths {
  const folders: (Set<string> | undefined)[] = [];
  for (const root of roots) if (root > 0) folders[root] = ROOT;
  const paths: Set<string>[] = Array.from(trees.firstSeen, () => new Set());
  let complete = true;
  const add = (set: Set<string>, path: string): void => {
    if (set.size < MOST_PATHS) set.add(path);
    else complete &&= set.has(path);
  };
  // What is above has the higher number: all folders of a node are known when its turn comes.
  for (let node = trees.size - 1; node > 0; node--) {
    const own = folders[node];
    if (own === undefined) continue;
    folders[node] = undefined;
    for (let at = trees.starts.at(node); at < trees.starts.at(node + 1); at++) {
      const name = trees.nameOf(trees.entryNames.at(at));
      const target = trees.targets.at(at);
      const into = target < 0 ? paths[~target] : (folders[target] = ownSet(folders[target]));
      if (into === undefined) continue;
      for (const folder of own) add(into, target < 0 ? folder + name : `${folder}${name}/`);
    }
  }
  return { paths: paths.map((set) => [...set].sort()), complete };
}

const ROOT = new Set<string>(['']);

/** The set of the root is shared by all commits: whoever adds to it has one of their own. */
function ownSet(set: Set<string> | undefined): Set<string> {
  return set === undefined || set === ROOT ? new Set(set) : set;
}

/** Says whether a blob stands at a path below a node. */
export function createPathProbe(trees: HoldingTrees, path: string, blob: number): (root: number) => boolean {
  const blobAt = createPathLookup(trees, path);
  return (root) => blobAt(root) === blob;
}

/** Gives the wanted blob at a path below a node, -1 for none; remembers nodes for the next question about the same path. */
export function createPathLookup(trees: HoldingTrees, path: string): (root: number) => number {
  const names = path.split('/');
  const known = new Map<number, number>();
  return (root) => {
    const before = known.get(root);
    if (before !== undefined) return before;
    let target = root;
    for (const name of names) target = target > 0 ? childOf(trees, target, name) : 0;
    const blob = target < 0 ? ~target : -1;
    known.set(root, blob);
    return blob;
  };
}

function childOf(trees: HoldingTrees, node: number, name: string): number {
  for (let at = trees.starts.at(node); at < trees.starts.at(node + 1); at++) {
    if (trees.nameOf(trees.entryNames.at(at)) === name) return trees.targets.at(at);
  }
  return 0;
}
