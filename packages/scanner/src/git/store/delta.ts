/** A number of variable length, and where it ends; -1 when it does not. */
interface Sized {
  readonly value: number;
  readonly end: number;
}

/** The sizes that a delta starts with, and where its instructions begin. */
export interface DeltaHeader {
  readonly baseSize: number;
  readonly resultSize: number;
  readonly start: number;
}

/** Reads the sizes at the start of a delta; undefined when they are cut off. */
export function parseDeltaHeader(delta: Uint8Array): DeltaHeader | undefined {
  const base = readSize(delta, 0);
  const result = base.end === -1 ? base : readSize(delta, base.end);
  return result.end === -1 ? undefined : { baseSize: base.value, resultSize: result.value, start: result.end };
}

function readSize(bytes: Uint8Array, start: number): Sized {
  let value = 0;
  let scale = 1;
  for (let at = start; at < Math.min(bytes.length, start + 8); at++) {
    const byte = bytes[at] ?? 0;
    value += (byte & 0x7f) * scale;
    if (byte < 0x80) return { value, end: at + 1 };
    scale *= 128;
  }
  return { value: 0, end: -1 };
}

/** One instruction: so many bytes from an offset of the base or of the delta itself; where the next one begins. */
interface Step {
  isCopy: boolean;
  from: number;
  length: number;
  end: number;
}

/** Builds an object out of its base and a delta; undefined when they do not fit together. */
export function applyDelta(base: Uint8Array, delta: Uint8Array): Uint8Array | undefined {
  const header = parseDeltaHeader(delta);
  if (header?.baseSize !== base.length) return undefined;
  const result = new Uint8Array(header.resultSize);
  const step: Step = { isCopy: false, from: 0, length: 0, end: header.start };
  let to = 0;
  while (step.end < delta.length) {
    readStep(delta, step);
    const source = step.isCopy ? base : delta;
    const until = step.from + step.length;
    if (step.length === 0 || until > source.length || to + step.length > result.length) return undefined;
    result.set(source.subarray(step.from, until), to);
    to += step.length;
  }
  return to === result.length && step.end === delta.length ? result : undefined;
}

/** Reads the instruction at `step.end`; the code 0, which is reserved, gives the length 0. */
function readStep(delta: Uint8Array, step: Step): void {
  let at = step.end;
  const code = delta[at++] ?? 0;
  step.isCopy = code >= 0x80;
  step.from = at;
  step.length = code;
  if (step.isCopy) {
    step.from = 0;
    step.length = 0;
    for (let bit = 0; bit < 4; bit++) if (code & (1 << bit)) step.from += (delta[at++] ?? 0) * 2 ** (8 * bit);
    for (let bit = 0; bit < 3; bit++) if (code & (16 << bit)) step.length |= (delta[at++] ?? 0) << (8 * bit);
    if (step.length === 0) step.length = 0x10000;
  }
  step.end = step.isCopy ? at : at + code;
}
