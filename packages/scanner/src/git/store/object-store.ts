import type { GitPorts } from '../../port/git-ports.ts';
import { createBaseCache } from './base-cache.ts';
import { createInflate, type Inflate } from './inflate.ts';
import { createLooseSet, type LooseSet } from './loose-set.ts';
import { idLength, toIdBytes, toObjectId, type ObjectId, type ObjectType, type ReadOutcome } from './object.ts';
import { PackSet, type PackLocation } from './pack-set.ts';
import type { Repository } from './repository.ts';

export type { PackLocation } from './pack-set.ts';

export interface ReadOptions {
  /** Larger objects are not unpacked; default 1 GiB. */
  readonly maxSize?: number;
}

/** The one object whose id starts so, or that there is none or more than one. */
export type PrefixOutcome =
  { readonly kind: 'object'; readonly id: ObjectId } | { readonly kind: 'missing' } | { readonly kind: 'ambiguous' };

/** Reads objects by name: loose, packed, in alternates. Synchronous. Damage is an outcome, never thrown. */
export interface ObjectStore {
  /** The whole object. `bytes` may be shared with a cache: do not write to it. */
  read(id: ObjectId, options?: ReadOptions): ReadOutcome;
  /** Type and size without unpacking more than needed; undefined when missing or damaged. */
  stat(id: ObjectId): { readonly type: ObjectType; readonly size: number } | undefined;
  has(id: ObjectId): boolean;
  /** By at least 4 hex digits. */
  resolvePrefix(prefix: string): PrefixOutcome;
  /** All packs, those of alternates too. */
  packs(): readonly PackLocation[];
  /** All loose objects, those of alternates too, without order; an object may come twice. */
  looseIds(): Iterable<ObjectId>;
  /** Closes files. */
  close(): void;
}

/** What is open at present. */
interface Opened {
  readonly loose: readonly LooseSet[];
  readonly packs: readonly PackSet[];
}

const LARGEST = 2 ** 30;
const EMPTY_TREES: ReadonlySet<ObjectId> = new Set([
  '4b825dc642cb6eb9a060e54bf8d69288fbee4904',
  '6ef19b41225c5369f1c104d45d8d85efa9b057b53b14b4b9b939dd74decc5321',
]);

/** Opens a repository's objects. */
export function createObjectStore(
  repository: Pick<Repository, 'objectDirectories' | 'format'>,
  ports: Pick<GitPorts, 'fileSystem' | 'openFile'>,
): ObjectStore {
  const length = idLength(repository.format);
  const inflate = createInflate();
  let current: Opened | undefined;
  let isSecondLook = false;
  const opened = (): Opened => (current ??= openAll(repository.objectDirectories, length, { ...ports, inflate }));
  const close = (): void => {
    for (const set of current?.packs ?? []) set.close();
    current = undefined;
  };
  return {
    read(id, { maxSize = LARGEST } = {}) {
      if (EMPTY_TREES.has(id)) return { kind: 'object', type: 'tree', bytes: new Uint8Array() };
      if (id.length !== 2 * length) return { kind: 'missing' };
      const outcome = readAnywhere(opened(), id, maxSize);
      if (outcome.kind !== 'missing' || isSecondLook) return outcome;
      // Git may have packed what was loose a moment ago: look once more, at what is there now.
      isSecondLook = true;
      close();
      return readAnywhere(opened(), id, maxSize);
    },
    stat: (id) => statAnywhere(opened(), id),
    has: (id) => EMPTY_TREES.has(id) || statAnywhere(opened(), id) !== undefined,
    resolvePrefix: (prefix) => resolvePrefix(opened(), prefix, length),
    packs: () => opened().packs.flatMap((set) => set.locations()),
    *looseIds() {
      for (const set of opened().loose) yield* set.all();
    },
    close,
  };
}

function openAll(
  objectDirectories: readonly string[],
  length: number,
  means: Pick<GitPorts, 'fileSystem' | 'openFile'> & { readonly inflate: Inflate },
): Opened {
  const loose = objectDirectories.map((folder) => createLooseSet(folder, means));
  const cache = createBaseCache();
  // Only a damaged repository needs this; among loose objects there is no way round in a circle.
  const readElsewhere = (id: Uint8Array, maxSize: number): ReadOutcome =>
    readLooseAnywhere(loose, toObjectId(id, 0, length), maxSize);
  const context = { idLength: length, cache, inflate: means.inflate, readElsewhere };
  return { loose, packs: objectDirectories.map((folder) => new PackSet(folder, means, context)) };
}

/** A damaged loose object may have a good copy in a pack. */
function readAnywhere({ loose, packs }: Opened, id: ObjectId, maxSize: number): ReadOutcome {
  const outcome = readLooseAnywhere(loose, id, maxSize);
  if (outcome.kind === 'object' || outcome.kind === 'too-large') return outcome;
  const packed = findPacked(packs, id);
  return packed?.pack.read(packed.offset, maxSize) ?? outcome;
}

function readLooseAnywhere(loose: readonly LooseSet[], id: ObjectId, maxSize: number): ReadOutcome {
  let outcome: ReadOutcome = { kind: 'missing' };
  for (const set of loose) {
    const found = set.read(id, maxSize);
    if (found.kind === 'object' || found.kind === 'too-large') return found;
    if (found.kind === 'damaged') outcome = found;
  }
  return outcome;
}

function statAnywhere({ loose, packs }: Opened, id: ObjectId): ReturnType<ObjectStore['stat']> {
  for (const set of loose) {
    const header = set.stat(id);
    if (header !== undefined) return { type: header.type, size: header.size };
  }
  const packed = findPacked(packs, id);
  return packed?.pack.stat(packed.offset);
}

function findPacked(packs: readonly PackSet[], id: ObjectId): ReturnType<PackSet['find']> {
  const bytes = toIdBytes(id);
  for (const set of packs) {
    const found = set.find(bytes);
    if (found !== undefined) return found;
  }
  return undefined;
}

function resolvePrefix(
  { loose, packs }: Opened,
  prefix: string,
  length: number,
): ReturnType<ObjectStore['resolvePrefix']> {
  if (!/^[0-9a-f]{4,64}$/.test(prefix) || prefix.length > 2 * length) return { kind: 'missing' };
  const padded = toIdBytes(prefix.padEnd(2 * length, '0'));
  const packed = packs.flatMap((set) => set.startingWith(padded, prefix.length));
  const found = new Set([
    ...packed.map((id) => toObjectId(id, 0, length)),
    ...loose.flatMap((set) => set.startingWith(prefix)),
  ]);
  const [only] = found;
  if (only === undefined) return { kind: 'missing' };
  return found.size === 1 ? { kind: 'object', id: only } : { kind: 'ambiguous' };
}
