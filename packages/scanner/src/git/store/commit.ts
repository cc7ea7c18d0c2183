import { parseHeaders } from './headers.ts';
import { parseIdentity, type Identity } from './identity.ts';
import type { ObjectId } from './object.ts';

export interface Commit {
  readonly tree: ObjectId;
  readonly parents: readonly ObjectId[];
  readonly author: Identity;
  readonly committer: Identity;
  readonly message: string;
}

/** Reads a commit; undefined when it names no tree. */
export function parseCommit(bytes: Uint8Array): Commit | undefined {
  const { headers, message } = parseHeaders(bytes);
  const valueOf = (name: string): string | undefined => headers.find(([each]) => each === name)?.[1];
  const tree = valueOf('tree');
  if (tree === undefined || !/^[0-9a-f]{40,64}$/.test(tree)) return undefined;
  return {
    tree,
    parents: headers.flatMap(([name, value]) => (name === 'parent' ? [value] : [])),
    author: parseIdentity(valueOf('author') ?? ''),
    committer: parseIdentity(valueOf('committer') ?? ''),
    message,
  };
}
