import type { SeenIds } from '../../git/pack/seen-ids.ts';
import { ENTRY } from '../../git/pack/entry.ts';
import { readPackLayout, type PackLayout } from '../../git/pack/pack-layout.ts';
import { resolveKinds } from '../../git/pack/resolve-kinds.ts';
import { findChildren } from '../../git/pack/walk-families.ts';
import type { PackLocation } from '../../git/store/object-store.ts';
import { openPackIndex } from '../../git/store/pack-index.ts';
import type { OpenFile } from '../../port/random-access.ts';
import type { KnownObjects } from './object-search.ts';
import { WANTED, type PackToSearch } from './pack-job.ts';

/** What a batch takes of a pack, in bytes: few enough that threads end together, enough to read it in one go. */
const BATCH = 1 << 19;

export interface PreparePacks {
  readonly idLength: number;
  readonly openFile: OpenFile;
  readonly seen: SeenIds | undefined;
  readonly known: KnownObjects | undefined;
  /** Whether arrays are to be shared with other threads. */
  readonly isShared: boolean;
}

/** A pack with what is known of it before it is searched. */
export interface PreparedPack extends PackToSearch {
  /** Entries that stand for an object which was not met before, by kind. */
  readonly objects: number;
  readonly blobs: number;
  readonly commits: number;
  /** 1 for each entry that stands for an object which was not met before. */
  readonly isFirst: Uint8Array;
  readonly wantedCount: number;
  /** Entries of which not even the kind is known. */
  readonly lost: readonly number[];
}

/** Reads where everything in a pack is and what has to be searched; undefined when its index or itself cannot be read. */
export function preparePack({ pack, index }: PackLocation, options: PreparePacks): PreparedPack | undefined {
  const file = options.openFile(pack);
  if (file === undefined || 'reason' in file) return undefined;
  const opened = openPackIndex(index, options.openFile, options.idLength);
  try {
    if (opened === undefined) return undefined;
    return prepare(pack, readPackLayout(file, opened, options.idLength), options);
  } finally {
    opened?.close();
    file.close();
  }
}

function prepare(file: string, layout: PackLayout, options: PreparePacks): PreparedPack {
  const resolved = resolveKinds(layout);
  const count = resolved.length;
  const wanted = new Uint8Array(count);
  const isFirst = new Uint8Array(count);
  const lost: number[] = [];
  const counts = { objects: 0, blobs: 0, commits: 0 };
  for (let entry = 0; entry < count; entry++) {
    const id = (layout.idPlaces[entry] ?? 0) * layout.idLength;
    if (options.seen?.add(layout.ids, id) === false) continue;
    isFirst[entry] = 1;
    const kind = resolved[entry];
    counts.objects++;
    if (kind === ENTRY.blob) counts.blobs++;
    if (kind === ENTRY.commit) counts.commits++;
    if (kind === ENTRY.damaged) lost.push(entry);
    else if (kind !== ENTRY.tree && options.known?.has(layout.ids, id) !== true) wanted[entry] = WANTED;
  }
  const needed = withAncestors(wanted, layout.bases);
  const pruned = { ...layout, bases: layout.bases.map((base, entry) => (needed[entry] === 1 ? base : -1)) };
  const roots = Int32Array.from(rootsOf(layout, needed));
  const prepared = {
    file,
    layout,
    children: findChildren(pruned),
    resolved,
    wanted,
    roots,
    batches: cutIntoBatches(roots, layout.offsets),
    ...counts,
    isFirst,
    wantedCount: wanted.reduce((sum, flag) => sum + flag, 0),
    lost,
  };
  return options.isShared ? share(prepared) : prepared;
}

function withAncestors(wanted: Uint8Array, bases: Int32Array): Uint8Array {
  const needed = wanted.slice();
  for (let first = 0; first < wanted.length; first++) {
    if (wanted[first] !== WANTED) continue;
    for (let base = bases[first] ?? -1; base !== -1 && needed[base] !== 1; base = bases[base] ?? -1) needed[base] = 1;
  }
  return needed;
}

function* rootsOf({ bases, kinds }: PackLayout, needed: Uint8Array): Generator<number> {
  for (let entry = 0; entry < kinds.length; entry++) {
    if (needed[entry] === 1 && bases[entry] === -1) yield entry;
  }
}

function cutIntoBatches(roots: Int32Array, offsets: Float64Array): Int32Array {
  const batches: number[] = [];
  let start = -Infinity;
  for (const [place, root] of roots.entries()) {
    const offset = offsets[root] ?? 0;
    if (offset - start < BATCH) continue;
    batches.push(place);
    start = offset;
  }
  return Int32Array.of(...batches, roots.length);
}

/** The same pack with its larger arrays in memory that threads share. */
function share(pack: PreparedPack): PreparedPack {
  const { layout, children } = pack;
  return {
    ...pack,
    resolved: shared(pack.resolved),
    wanted: shared(pack.wanted),
    roots: shared(pack.roots),
    children: { first: shared(children.first), next: shared(children.next) },
    layout: {
      ...layout,
      offsets: shared(layout.offsets),
      sizes: shared(layout.sizes),
      headerLengths: shared(layout.headerLengths),
      bases: shared(layout.bases),
      kinds: shared(layout.kinds),
      idPlaces: shared(layout.idPlaces),
      ids: shared(layout.ids),
    },
  };
}

function shared<Numbers extends Uint8Array | Uint32Array | Int32Array | Float64Array>(numbers: Numbers): Numbers;
function shared(numbers: Uint8Array | Uint32Array | Int32Array | Float64Array): unknown {
  const buffer = new SharedArrayBuffer(numbers.byteLength);
  if (numbers instanceof Float64Array) return fill(new Float64Array(buffer), numbers);
  if (numbers instanceof Int32Array) return fill(new Int32Array(buffer), numbers);
  if (numbers instanceof Uint32Array) return fill(new Uint32Array(buffer), numbers);
  return fill(new Uint8Array(buffer), numbers);
}

function fill<Numbers extends { set(from: ArrayLike<number>): void }>(
  into: Numbers,
  numbers: ArrayLike<number>,
): Numbers {
  into.set(numbers);
  return into;
}
