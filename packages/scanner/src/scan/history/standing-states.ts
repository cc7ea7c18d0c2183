import type { StandingPlace, StandingState } from '../../core/finding.ts';
import { createPathLookup } from '../../git/history/blob-paths.ts';
import { ancestorsOf } from '../../git/history/trace-secrets.ts';
import type { OriginScene } from './describe-origin.ts';
import type { Sighting } from './sighting.ts';

/** Gives the states that hold a secret now, HEAD's first. */
export type StatesOf = (sightings: readonly Sighting[]) => readonly StandingState[];

/** What holds by name; an index and a reflog hold what was, or what is about to be. */
const LOWEST_RANK = 2;

/**
 * Says where secrets stand in the newest states: of HEAD, and of refs, stashes and other work trees that HEAD's history
 * does not lead to. A baseline judges these; what stood somewhere once is the past.
 */
export function createStates(scene: OriginScene): StatesOf {
  const walk = createWalk(scene);
  return (sightings) => {
    const files = groupByFile(sightings);
    return walk.tips().flatMap((commit) => {
      const root = scene.roots[commit] ?? 0;
      const isHead = commit === scene.head;
      const places = files.flatMap((file): readonly StandingPlace[] => {
        const seen = file.blobs.get(walk.blobAt(file.rawPath, root));
        const [first] = seen ?? [];
        if (seen === undefined || first === undefined) return [];
        const isFormer = !isHead && mostBefore(file, walk.blobsBefore(file.rawPath)) >= seen.length;
        return [{ ruleId: first.secret.ruleId, path: first.path, count: seen.length, isFormer }];
      });
      return places.length === 0 ? [] : { commit: scene.commitId(commit), isHead, places };
    });
  };
}

/** A path, and what was seen there in each of its versions. */
interface SeenFile {
  readonly rawPath: string;
  readonly blobs: Map<number, Sighting[]>;
}

function groupByFile(sightings: readonly Sighting[]): readonly SeenFile[] {
  const files = new Map<string, SeenFile>();
  for (const sighting of sightings) {
    const { place } = sighting;
    if (place.in !== 'blob' || place.rawPath === undefined) continue;
    // A member of an archive has the archive's path in the trees, and one of its own in reports.
    const key = `${place.rawPath}\0${sighting.path}\0${sighting.secret.ruleId}`;
    const file = files.get(key) ?? { rawPath: place.rawPath, blobs: new Map<number, Sighting[]>() };
    files.set(key, file);
    const seen = file.blobs.get(place.blob);
    if (seen === undefined) file.blobs.set(place.blob, [sighting]);
    else seen.push(sighting);
  }
  return [...files.values()];
}

function mostBefore({ blobs }: SeenFile, before: ReadonlySet<number>): number {
  return Math.max(0, ...Array.from(blobs, ([blob, seen]) => (before.has(blob) ? seen.length : 0)));
}

interface Walk {
  /** HEAD first; of the others, those that HEAD does not lead to. */
  readonly tips: () => readonly number[];
  readonly blobAt: (rawPath: string, root: number) => number;
  /** All blobs that HEAD's history had at a path. */
  readonly blobsBefore: (rawPath: string) => ReadonlySet<number>;
}

/** Whatever is asked twice is worked out once; most scans ask nothing. */
function createWalk(scene: OriginScene): Walk {
  const { head, graph, roots, trees } = scene;
  let reached: Uint8Array | undefined;
  let tips: readonly number[] | undefined;
  const isInHead = (): Uint8Array => (reached ??= ancestorsOf(head, graph));
  const lookups = new Map<string, (root: number) => number>();
  const blobAt = (rawPath: string, root: number): number => {
    const lookup = lookups.get(rawPath) ?? createPathLookup(trees, rawPath);
    lookups.set(rawPath, lookup);
    return lookup(root);
  };
  const before = new Map<string, ReadonlySet<number>>();
  return {
    tips: () => (tips ??= tipsOf(scene, isInHead())),
    blobAt,
    blobsBefore: (rawPath) => {
      const known = before.get(rawPath) ?? new Set(blobsIn(roots, isInHead(), (root) => blobAt(rawPath, root)));
      before.set(rawPath, known);
      return known;
    },
  };
}

function tipsOf({ head, holders, holderIds }: OriginScene, isInHead: Uint8Array): readonly number[] {
  const named = holders.filter((_, index) => (holderIds[index]?.rank ?? Infinity) <= LOWEST_RANK);
  const others = named.flatMap(({ commits }) => commits).filter((commit) => isInHead[commit] !== 1);
  return [...new Set(head < 0 ? others : [head, ...others])];
}

function* blobsIn(roots: Int32Array, isWanted: Uint8Array, blobAt: (root: number) => number): Generator<number> {
  for (const [commit, root] of roots.entries()) if (isWanted[commit] === 1 && root > 0) yield blobAt(root);
}
