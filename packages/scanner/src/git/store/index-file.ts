import path from 'node:path';
import type { FileSystem } from '../../port/file-system.ts';
import { uint32 } from './binary.ts';
import { parseCacheTree, type CacheTree } from './cache-tree.ts';
import { readIndexEntries, type IndexEntries } from './index-entries.ts';
import { idLength, toObjectId, type ObjectId } from './object.ts';
import type { Repository } from './repository.ts';
import { joinSplitIndex, parseSplitLink, type SplitLink } from './split-index.ts';

/** The index of a repository. */
export interface IndexFile {
  readonly entries: IndexEntries;
  /** Trees that the index knows to be the same as its entries. */
  readonly cacheTree: CacheTree | undefined;
}

/** The index, that there is none, or why it cannot be read. */
export type IndexOutcome =
  | { readonly kind: 'index'; readonly index: IndexFile }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string };

interface ParsedIndex extends IndexFile {
  readonly link: SplitLink | undefined;
}

const LARGEST = 2 ** 31 - 1;
const HEADER = 12;
const SIGNATURE = 0x44495243;
/** Extensions whose names begin with a small letter cannot be passed by; these are understood. */
const UNDERSTOOD: ReadonlySet<string> = new Set(['link', 'sdir']);

/** Reads the index of a repository: versions 2 to 4, split ones too. */
export function readIndexFile(
  repository: Pick<Repository, 'indexFile' | 'gitDirectory' | 'format'>,
  fileSystem: FileSystem,
): IndexOutcome {
  const outcome = readParsed(repository.indexFile, repository, fileSystem);
  if (outcome.kind !== 'index' || outcome.index.link === undefined) return outcome;
  const { link, entries, cacheTree } = outcome.index;
  const shared = path.join(repository.gitDirectory, `sharedindex.${link.base}`);
  const base = readParsed(shared, repository, fileSystem);
  if (base.kind !== 'index') return unreadable(`its shared part sharedindex.${link.base} cannot be read`);
  const joined = joinSplitIndex(base.index.entries, entries, link);
  if (joined === undefined) return unreadable('it does not fit its shared part');
  return { kind: 'index', index: { entries: joined, cacheTree } };
}

function readParsed(
  file: string,
  { format }: Pick<Repository, 'format'>,
  fileSystem: FileSystem,
):
  | { readonly kind: 'index'; readonly index: ParsedIndex }
  | { readonly kind: 'missing' }
  | { readonly kind: 'unreadable'; readonly reason: string } {
  const outcome = fileSystem.readFile(file, { maxSize: LARGEST, follow: true });
  if (outcome.kind === 'missing') return outcome;
  if (outcome.kind === 'skipped') return unreadable(outcome.reason);
  try {
    return { kind: 'index', index: parseIndex(outcome.bytes, idLength(format)) };
  } catch (error) {
    if (error instanceof RangeError) return unreadable(error.message);
    throw error;
  }
}

function unreadable(reason: string): { readonly kind: 'unreadable'; readonly reason: string } {
  return { kind: 'unreadable', reason };
}

/** Throws `RangeError` for what is no index that it knows. */
function parseIndex(bytes: Uint8Array, length: number): ParsedIndex {
  const version = uint32(bytes, 4);
  if (bytes.length < HEADER + length || uint32(bytes, 0) !== SIGNATURE) throw new RangeError('it is damaged');
  if (version !== 2 && version !== 3 && version !== 4) {
    throw new RangeError(`its version ${String(version)} is not known here`);
  }
  const { entries, end } = readIndexEntries(bytes, {
    start: HEADER,
    count: uint32(bytes, 8),
    isCompressed: version === 4,
    idLength: length,
  });
  return { entries, ...readExtensions(bytes, end, length) };
}

function readExtensions(bytes: Uint8Array, start: number, length: number): Pick<ParsedIndex, 'cacheTree' | 'link'> {
  let cacheTree: CacheTree | undefined;
  let link: SplitLink | undefined;
  const end = bytes.length - length;
  for (let at = start; at + 8 <= end;) {
    const name = String.fromCharCode(...bytes.subarray(at, at + 4));
    const content = bytes.subarray(at + 8, at + 8 + uint32(bytes, at + 4));
    if (name === 'TREE') cacheTree = parseCacheTree(content, length);
    else if (name === 'link') link = parseSplitLink(content, length);
    else if (/^[a-z]/.test(name) && !UNDERSTOOD.has(name)) {
      throw new RangeError(`its extension "${name}" is not known here`);
    }
    at += 8 + uint32(bytes, at + 4);
  }
  return { cacheTree, link };
}

/** The object id of an entry. */
export function entryId(entries: IndexEntries, entry: number): ObjectId {
  return toObjectId(entries.bytes, entries.idStart(entry), entries.idLength);
}
