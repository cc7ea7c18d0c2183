import { parseTag } from '../../git/store/tag.ts';
import type { ObjectStore } from '../../git/store/object-store.ts';
import { isNullId, type ObjectId } from '../../git/store/object.ts';
import { readReflogs } from '../../git/store/reflog.ts';
import { openRefs } from '../../git/store/open-refs.ts';
import type { Refs } from '../../git/store/refs.ts';
import type { Repository } from '../../git/store/repository.ts';
import type { IdNumbers } from '../../git/history/id-numbers.ts';
import type { Skip } from '../../core/scan-result.ts';
import type { GitPorts } from '../../port/git-ports.ts';
import { readIndexes } from './read-indexes.ts';

/** What keeps objects alive, before anyone knows their numbers. */
export interface HolderIds {
  readonly name: string;
  /** A holder is named only for what no holder of a higher rank holds: what is on a branch is in the reflog anyway. */
  readonly rank: number;
  readonly commits: readonly ObjectId[];
  readonly trees: readonly ObjectId[];
  readonly blobs: readonly ObjectId[];
  readonly tags: readonly ObjectId[];
}

/** The ranks of holders, the first one first. */
const RANK = { ref: 0, stash: 1, head: 2, index: 3, reflog: 4 } as const;

export interface Holders {
  readonly holders: readonly HolderIds[];
  readonly refs: Refs;
  /** Paths of wanted blobs that an index names. */
  readonly indexPaths: ReadonlyMap<ObjectId, readonly string[]>;
  readonly skipped: readonly Skip[];
  readonly reflogs: readonly ReflogText[];
}

/** What a reflog says, an entry a line. */
export interface ReflogText {
  readonly ref: string;
  readonly messages: readonly string[];
  /** What the ref was put on by each entry. */
  readonly targets: readonly ObjectId[];
}

export interface HolderRequest {
  readonly repository: Repository;
  readonly store: ObjectStore;
  /** The blobs that are looked for in indexes. */
  readonly wanted: IdNumbers;
}

const STASH = 'refs/stash';
const LONGEST_TAG_CHAIN = 32;

/** Reads everything that holds objects: refs, stash, HEADs, indexes, reflogs. */
export async function readHolders({ repository, store, wanted }: HolderRequest, ports: GitPorts): Promise<Holders> {
  const refs = await openRefs(repository, ports);
  const holders: HolderIds[] = [];
  const stash: ObjectId[] = [];
  for (const { name, id } of refs.list()) {
    if (name === STASH) stash.push(id);
    else holders.push({ name, rank: RANK.ref, ...peel(store, id) });
  }
  for (const { name, id } of refs.worktreeHeads()) holders.push({ name, rank: RANK.head, ...peel(store, id) });
  const logged = new Set<ObjectId>();
  const texts = new Map<string, { readonly messages: string[]; readonly targets: ObjectId[] }>();
  for (const { ref, before, after, message } of readReflogs(repository, ports.fileSystem)) {
    const text = texts.get(ref) ?? { messages: [], targets: [] };
    texts.set(ref, text);
    text.messages.push(message);
    text.targets.push(after);
    if (ref === STASH) stash.push(before, after);
    else logged.add(before).add(after);
  }
  const { indexes, paths, skipped } = readIndexes(repository, ports.fileSystem, wanted);
  for (const index of indexes) holders.push({ rank: RANK.index, commits: [], trees: [], tags: [], ...index });
  const none = { trees: [], blobs: [], tags: [] };
  holders.push({ name: 'stash', rank: RANK.stash, commits: [...new Set(stash)].filter(isSomething), ...none });
  holders.push({ name: 'reflog', rank: RANK.reflog, commits: [...logged].filter(isSomething), ...none });
  const reflogs = Array.from(texts, ([ref, text]) => ({ ref, ...text }));
  return { holders, refs, indexPaths: paths, skipped, reflogs };
}

function isSomething(id: ObjectId): boolean {
  return !isNullId(id);
}

/** What an id leads to, through tags of tags. */
function peel(store: ObjectStore, start: ObjectId): Omit<HolderIds, 'name' | 'rank'> {
  const tags: ObjectId[] = [];
  let id = start;
  for (let depth = 0; depth < LONGEST_TAG_CHAIN; depth++) {
    // Most refs are commits: what is too large to be a tag need not be unpacked to be known.
    const type = store.stat(id)?.type;
    if (type !== 'tag') return { tags, ...only(type, id) };
    tags.push(id);
    const outcome = store.read(id);
    const tag = outcome.kind === 'object' ? parseTag(outcome.bytes) : undefined;
    if (tag === undefined) break;
    id = tag.object;
  }
  return { tags, ...only('tag', id) };
}

function only(type: string | undefined, id: ObjectId): Pick<HolderIds, 'commits' | 'trees' | 'blobs'> {
  return {
    // What is missing is taken for a commit, so that it is missed by name.
    commits: type === 'commit' || type === undefined ? [id] : [],
    trees: type === 'tree' ? [id] : [],
    blobs: type === 'blob' ? [id] : [],
  };
}
