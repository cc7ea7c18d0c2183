const ALIGNMENT = 16;

/** The next address at which a part of a WASM module's memory may begin. */
export function align(address: number): number {
  // Not with bit operations: memory may be larger than they count.
  return Math.ceil(address / ALIGNMENT) * ALIGNMENT;
}
