/** A set of binary object ids that were met before. */
export interface SeenIds {
  /** Adds an id; false when it was there. */
  add(ids: Uint8Array, start: number): boolean;
}

const FULL = 0.6;

/** Builds an empty set for about so many ids; they are compared in full, because hostile ones can be made to collide. */
export function createSeenIds(idLength: number, expected: number): SeenIds {
  let slots = new Int32Array(sizeFor(expected));
  let stored = new Uint8Array(Math.max(16, expected) * idLength);
  let count = 0;

  const slotOf = (table: Int32Array, ids: Uint8Array, start: number): number => {
    const mask = table.length - 1;
    let slot = hashOf(ids, start) & mask;
    for (let at = table[slot] ?? 0; at !== 0; at = table[slot] ?? 0) {
      if (isSame(stored, (at - 1) * idLength, { ids, start, idLength })) return -1;
      slot = (slot + 1) & mask;
    }
    return slot;
  };
  const grow = (): void => {
    const larger = new Int32Array(slots.length * 2);
    for (let at = 0; at < count; at++) larger[slotOf(larger, stored, at * idLength)] = at + 1;
    slots = larger;
  };

  return {
    add(ids, start) {
      const slot = slotOf(slots, ids, start);
      if (slot === -1) return false;
      if ((count + 1) * idLength > stored.length) stored = doubled(stored);
      stored.set(ids.subarray(start, start + idLength), count * idLength);
      slots[slot] = ++count;
      if (count > slots.length * FULL) grow();
      return true;
    },
  };
}

function sizeFor(expected: number): number {
  return 2 ** Math.ceil(Math.log2(Math.max(16, expected / FULL)));
}

function doubled(bytes: Uint8Array): Uint8Array<ArrayBuffer> {
  const larger = new Uint8Array(bytes.length * 2);
  larger.set(bytes);
  return larger;
}

/** Ids are hashes already. */
function hashOf(ids: Uint8Array, start: number): number {
  return (
    (ids[start] ?? 0) | ((ids[start + 1] ?? 0) << 8) | ((ids[start + 2] ?? 0) << 16) | ((ids[start + 3] ?? 0) << 24)
  );
}

function isSame(
  stored: Uint8Array,
  at: number,
  { ids, start, idLength }: { readonly ids: Uint8Array; readonly start: number; readonly idLength: number },
): boolean {
  for (let i = 0; i < idLength; i++) if (stored[at + i] !== ids[start + i]) return false;
  return true;
}
