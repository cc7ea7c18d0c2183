import { ENTRY } from './entry.ts';
import type { PackLayout } from './pack-layout.ts';

/** What each entry is once its delta is resolved: a kind of `ENTRY`, `damaged` where its base is missing or a cycle. */
export function resolveKinds({ kinds, bases }: PackLayout): Uint8Array {
  const resolved = new Uint8Array(kinds.length).fill(UNKNOWN);
  const chain: number[] = [];
  for (let first = 0; first < kinds.length; first++) {
    let entry = first;
    while (resolved[entry] === UNKNOWN && isDelta(kinds[entry]) && (bases[entry] ?? -1) !== -1) {
      // Met again before it is resolved, it is its own ancestor.
      resolved[entry] = ENTRY.damaged;
      chain.push(entry);
      entry = bases[entry] ?? -1;
    }
    if (resolved[entry] === UNKNOWN) resolved[entry] = isDelta(kinds[entry]) ? ENTRY.damaged : (kinds[entry] ?? 0);
    const kind = resolved[entry] ?? ENTRY.damaged;
    for (let next = chain.pop(); next !== undefined; next = chain.pop()) resolved[next] = kind;
  }
  return resolved;
}

const UNKNOWN = 255;

function isDelta(kind: number | undefined): boolean {
  return kind === ENTRY.offsetDelta || kind === ENTRY.idDelta;
}
