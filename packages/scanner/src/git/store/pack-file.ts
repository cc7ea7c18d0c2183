import type { RandomAccessFile } from '../../port/random-access.ts';
import type { BaseCache } from './base-cache.ts';
import { applyDelta, parseDeltaHeader } from './delta.ts';
import type { Inflate } from './inflate.ts';
import type { GitObject, ObjectType, ReadOutcome } from './object.ts';
import { inflateEntry, inflateEntryStart, readEntry, type Entry } from './pack-entry.ts';

/** Reads single objects of one pack. */
export interface PackFile {
  read(offset: number, maxSize: number): ReadOutcome;
  /** Type and size of an object, read from headers alone. */
  stat(offset: number): { readonly type: ObjectType; readonly size: number } | undefined;
  close(): void;
}

export interface PackContext {
  readonly idLength: number;
  /** Unique for this pack in the cache. */
  readonly name: string;
  readonly cache: BaseCache;
  readonly inflate: Inflate;
  /** Where the base of a delta stands in this pack, or undefined. */
  readonly findHere: (id: Uint8Array) => number | undefined;
  /** The base of a delta that stands in another place: no pack on disk should need it. */
  readonly readElsewhere: (id: Uint8Array, maxSize: number) => ReadOutcome;
}

/** Git makes chains of 50, and takes none longer than 4095. */
const DEEPEST = 4095;
/** Deltas that are held in memory to build one object. */
const LARGEST_CHAIN = 2 ** 30;

/** The deltas that lead to an object, the last one first, and what they start from. */
interface Chain {
  readonly deltas: readonly { readonly offset: number; readonly bytes: Uint8Array }[];
  readonly base: GitObject;
}

type ChainOutcome = { readonly kind: 'chain'; readonly chain: Chain } | Exclude<ReadOutcome, { kind: 'object' }>;

/** A reader over an open pack. */
export function createPackFile(file: RandomAccessFile, context: PackContext): PackFile {
  return {
    read(offset, maxSize) {
      const outcome = readChain(file, { offset, maxSize, context });
      return outcome.kind === 'chain' ? build(outcome.chain, maxSize, context) : outcome;
    },
    stat: (offset) => statChain(file, offset, context),
    close: () => file.close(),
  };
}

interface ChainRequest {
  readonly offset: number;
  readonly maxSize: number;
  readonly context: PackContext;
}

function readChain(file: RandomAccessFile, { offset, maxSize, context }: ChainRequest): ChainOutcome {
  const deltas: { readonly offset: number; readonly bytes: Uint8Array }[] = [];
  const seen = new Set<number>();
  let total = 0;
  for (let at = offset; ;) {
    const cached = context.cache.get(context.name, at);
    if (cached !== undefined) return { kind: 'chain', chain: { deltas, base: cached } };
    const entry = seen.has(at) || seen.size > DEEPEST ? undefined : readEntry(file, at, context.idLength);
    if (entry === undefined) return damaged(offset);
    seen.add(at);
    const { type, size } = entry.header;
    if (type !== 'offset-delta' && type !== 'id-delta') {
      if (size > maxSize) return { kind: 'too-large', type, size };
      const bytes = inflateEntry(file, entry, context.inflate);
      return bytes === undefined ? damaged(offset) : { kind: 'chain', chain: { deltas, base: { type, bytes } } };
    }
    total += size;
    const bytes = total > LARGEST_CHAIN ? undefined : inflateEntry(file, entry, context.inflate);
    if (bytes === undefined) return damaged(offset);
    deltas.push({ offset: at, bytes });
    const base = baseOffset(entry, context);
    if (base === undefined) return chainElsewhere(entry, deltas, { offset, maxSize, context });
    at = base;
  }
}

function baseOffset({ header }: Entry, context: PackContext): number | undefined {
  return header.baseOffset ?? (header.baseId === undefined ? undefined : context.findHere(header.baseId));
}

function chainElsewhere(
  { header }: Entry,
  deltas: Chain['deltas'],
  { offset, maxSize, context }: ChainRequest,
): ChainOutcome {
  if (header.baseId === undefined) return damaged(offset);
  const outcome = context.readElsewhere(header.baseId, maxSize);
  if (outcome.kind === 'object') return { kind: 'chain', chain: { deltas, base: outcome } };
  return outcome.kind === 'missing' ? { kind: 'damaged', reason: 'the base of a delta is missing' } : outcome;
}

function build({ deltas, base }: Chain, maxSize: number, context: PackContext): ReadOutcome {
  const { type } = base;
  let { bytes } = base;
  for (let index = deltas.length - 1; index >= 0; index--) {
    const delta = deltas[index];
    const size = delta === undefined ? undefined : parseDeltaHeader(delta.bytes)?.resultSize;
    if (delta === undefined || size === undefined) return damaged(0);
    if (size > maxSize) return { kind: 'too-large', type, size };
    const result = applyDelta(bytes, delta.bytes);
    if (result === undefined) return damaged(delta.offset);
    bytes = result;
    // Whoever reads one version of a file or folder will soon read the next, which is made from it.
    context.cache.set(context.name, delta.offset, { type, bytes });
  }
  return { kind: 'object', type, bytes };
}

function statChain(
  file: RandomAccessFile,
  offset: number,
  context: PackContext,
): { readonly type: ObjectType; readonly size: number } | undefined {
  let size: number | undefined;
  let at = offset;
  for (let depth = 0; depth <= DEEPEST; depth++) {
    const entry = readEntry(file, at, context.idLength);
    if (entry === undefined) return undefined;
    const { type } = entry.header;
    if (type !== 'offset-delta' && type !== 'id-delta') return { type, size: size ?? entry.header.size };
    size ??= parseDeltaHeader(inflateEntryStart(entry, context.inflate) ?? new Uint8Array())?.resultSize;
    if (size === undefined) return undefined;
    const base = baseOffset(entry, context);
    if (base === undefined) return undefined;
    at = base;
  }
  return undefined;
}

function damaged(offset: number): { readonly kind: 'damaged'; readonly reason: string } {
  return { kind: 'damaged', reason: `damaged pack entry at offset ${String(offset)}` };
}
