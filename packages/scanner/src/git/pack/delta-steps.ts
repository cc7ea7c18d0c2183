/** A delta's instructions, two numbers and a place each; filled anew for each delta. */
export interface DeltaSteps {
  count: number;
  baseSize: number;
  resultSize: number;
  /** Where in the base a copy begins; -1 for an insert. */
  readonly copiedFrom: number[];
  /** Where the bytes of an insert stand in memory. */
  readonly insertedAt: number[];
  readonly lengths: number[];
}

/** Room for the instructions of a delta. */
export function createDeltaSteps(): DeltaSteps {
  return { count: 0, baseSize: 0, resultSize: 0, copiedFrom: [], insertedAt: [], lengths: [] };
}

const DEFAULT_LENGTH = 0x10000;

/**
 * Reads the delta at [start, end) of memory. False when it makes no sense: it copies what the base does not have, or
 * builds more or less than it says.
 */
export function readDeltaSteps(
  memory: Uint8Array,
  { start, end }: { readonly start: number; readonly end: number },
  steps: DeltaSteps,
): boolean {
  let at = readSizes(memory, start, { end, steps });
  if (at === -1) return false;
  const { copiedFrom, insertedAt, lengths, baseSize, resultSize } = steps;
  let count = 0;
  let built = 0;
  while (at < end) {
    const code = memory[at++] ?? 0;
    let length = code;
    if (code === 0) return false;
    if (code < 0x80) {
      copiedFrom[count] = -1;
      insertedAt[count] = at;
      at += code;
    } else {
      const from = readNumber(memory, at, code & 15);
      at += BITS[code & 15] ?? 0;
      length = readNumber(memory, at, (code >> 4) & 7);
      at += BITS[(code >> 4) & 7] ?? 0;
      if (length === 0) length = DEFAULT_LENGTH;
      if (from + length > baseSize) return false;
      copiedFrom[count] = from;
      insertedAt[count] = 0;
    }
    lengths[count++] = length;
    built += length;
    if (built > resultSize) return false;
  }
  steps.count = count;
  return at === end && built === resultSize;
}

/** How many bits are set, of each number up to 15. */
const BITS = [0, 1, 1, 2, 1, 2, 2, 3, 1, 2, 2, 3, 2, 3, 3, 4];

/** A number of which only the bytes that `present` has a bit for are written. */
function readNumber(memory: Uint8Array, start: number, present: number): number {
  let at = start;
  let value = 0;
  if (present & 1) value = memory[at++] ?? 0;
  if (present & 2) value |= (memory[at++] ?? 0) << 8;
  if (present & 4) value |= (memory[at++] ?? 0) << 16;
  return present & 8 ? value + (memory[at] ?? 0) * 0x1000000 : value;
}

function readSizes(
  memory: Uint8Array,
  start: number,
  { end, steps }: { readonly end: number; readonly steps: DeltaSteps },
): number {
  let at = start;
  const sizes = [0, 0];
  for (const which of [0, 1]) {
    let value = 0;
    let scale = 1;
    let byte = 0x80;
    while (byte >= 0x80) {
      if (at >= end || scale > 2 ** 42) return -1;
      byte = memory[at++] ?? 0;
      value += (byte & 0x7f) * scale;
      scale *= 128;
    }
    sizes[which] = value;
  }
  [steps.baseSize = 0, steps.resultSize = 0] = sizes;
  return at;
}
