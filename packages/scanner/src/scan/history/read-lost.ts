import type { Skip } from '../../core/scan-result.ts';
import type { ObjectStore } from '../../git/store/object-store.ts';
import type { ObjectReport } from './object-search.ts';

/** An object that could not be had where it was looked for. */
export interface LostObject {
  readonly id: string;
  /** A large one is only too large to be searched along the way. */
  readonly why: 'damaged' | 'too-large';
}

/** What came of another try. */
export interface Retrieved {
  readonly suspects: readonly ObjectReport[];
  readonly skipped: readonly Skip[];
  /** The content of what was found. */
  readonly bytes: number;
}

/** Each try can take as long as an object's deltas are many: a store full of damage is not gone through to the end. */
const MOST_TRIES = 10_000;
/** What is named one by one. */
const MOST_NAMED = 1000;
const LARGEST = 1 << 24;

/**
 * Looks for lost objects in the rest of the store: another pack, a loose file. What is found is suspect without a
 * look, what is not is named.
 */
export function readLost(
  lost: readonly LostObject[],
  { store, isStopped }: { readonly store: ObjectStore; readonly isStopped: (() => boolean) | undefined },
): Retrieved {
  const suspects: ObjectReport[] = [];
  const skipped: Skip[] = [];
  let unnamed = 0;
  let bytes = 0;
  for (const [tries, { id, why }] of lost.entries()) {
    if (isStopped?.() === true) break;
    const found = tries < MOST_TRIES ? retrieve(store, id, why) : 'not looked for: too much is damaged';
    if (typeof found === 'string') {
      if (skipped.length < MOST_NAMED) skipped.push({ path: `<object ${id}>`, reason: found, incomplete: true });
      else unnamed++;
    } else if (found.type !== 'tree') {
      suspects.push({ id, ...found, candidates: true });
      bytes += found.size;
    }
  }
  if (unnamed > 0)
    skipped.push({ path: '<objects>', reason: `${String(unnamed)} more cannot be read`, incomplete: true });
  return { suspects, skipped, bytes };
}

function retrieve(
  store: ObjectStore,
  id: string,
  why: LostObject['why'],
): { readonly type: ObjectReport['type']; readonly size: number } | string {
  if (why === 'too-large') return store.stat(id) ?? 'damaged';
  const outcome = store.read(id, { maxSize: LARGEST });
  switch (outcome.kind) {
    case 'object':
      return { type: outcome.type, size: outcome.bytes.length };
    case 'too-large':
      return { type: outcome.type, size: outcome.size };
    case 'missing':
      return 'missing, though it is listed';
    case 'damaged':
      return outcome.reason;
  }
}
