const SMALLEST = 64 * 1024;
const LARGEST = 32 * 1024 * 1024;
const BYTES_PER_BYTE = 4;
const FEWEST_SPANS = 4096;
const BYTES_PER_SPAN = 16;

/** How much may still be decoded of an item; spent as decoding goes on. */
export interface Budget {
  bytes: number;
  spans: number;
  /** Set when something was left undecoded, so that a scan is not called complete. */
  exhausted: boolean;
}

/** A budget that grows with the item, so that time and memory stay in proportion to it. */
export function createBudget(itemSize: number): Budget {
  const most = Math.max(LARGEST, itemSize);
  return {
    bytes: Math.max(SMALLEST, Math.min(itemSize * BYTES_PER_BYTE, most)),
    spans: FEWEST_SPANS + Math.floor(itemSize / BYTES_PER_SPAN),
    exhausted: false,
  };
}
