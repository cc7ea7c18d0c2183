import { compareBytes } from '../store/binary.ts';
import type { ObjectId } from '../store/object.ts';
import { parseTree } from '../store/tree.ts';
import type { ReadTree } from './compare-trees.ts';

const SLASH = 0x2f;

/** The object at a path below a tree. */
export function findInTree(
  tree: ObjectId,
  path: Uint8Array,
  { readTree, idLength }: { readonly readTree: ReadTree; readonly idLength: number },
): ObjectId | undefined {
  let at: ObjectId | undefined = tree;
  for (let start = 0; start <= path.length && at !== undefined;) {
    const slash = path.indexOf(SLASH, start);
    const end = slash === -1 ? path.length : slash;
    const bytes = readTree(at);
    const name = path.subarray(start, end);
    const entries = bytes === undefined ? [] : [...parseTree(bytes, idLength)];
    at = entries.find((entry) => compareBytes(entry.name, name) === 0)?.id;
    start = end + 1;
  }
  return at;
}
