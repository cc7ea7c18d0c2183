import type { ObjectId } from '../store/object.ts';
import type { ObjectStore } from '../store/object-store.ts';
import { parseTag } from '../store/tag.ts';

/** What of a commit a walk needs. */
export interface CommitLinks {
  readonly tree: ObjectId;
  readonly parents: readonly ObjectId[];
  /** Of the committer, seconds since 1970. */
  readonly time: number;
}

const DEEPEST_TAG = 32;

/** Reads the links of commits; undefined for what is missing, damaged, or no commit. */
export function createLinkReader(
  store: ObjectStore,
  shallow: ReadonlySet<ObjectId>,
): (id: ObjectId) => CommitLinks | undefined {
  return (id) => {
    const outcome = store.read(id);
    if (outcome.kind !== 'object' || outcome.type !== 'commit') return undefined;
    const links = parseLinks(outcome.bytes);
    return links !== undefined && shallow.has(id) ? { ...links, parents: [] } : links;
  };
}

/** Only the first lines count, and they are ASCII. */
function parseLinks(bytes: Uint8Array): CommitLinks | undefined {
  const text = new TextDecoder('latin1').decode(bytes.subarray(0, 1 << 16));
  const end = text.indexOf('\n\n');
  const head = end === -1 ? text : text.slice(0, end);
  const tree = /^tree ([0-9a-f]{40,64})$/m.exec(head)?.[1];
  if (tree === undefined) return undefined;
  const parents = [...head.matchAll(/^parent ([0-9a-f]{40,64})$/gm)].map(([, id = '']) => id);
  const time = /^committer .*> (\d{1,12}) /m.exec(head)?.[1];
  return { tree, parents, time: Number(time ?? 0) };
}

/** The commit that an object is, or that a tag points to; undefined for everything else. */
export function peelToCommit(id: ObjectId, store: ObjectStore): ObjectId | undefined {
  let at = id;
  for (let depth = 0; depth < DEEPEST_TAG; depth++) {
    const outcome = store.read(at);
    if (outcome.kind !== 'object') return undefined;
    if (outcome.type === 'commit') return at;
    const tag = outcome.type === 'tag' ? parseTag(outcome.bytes) : undefined;
    if (tag === undefined) return undefined;
    at = tag.object;
  }
  return undefined;
}
