import { setFlagsFromString } from 'node:v8';

/** Some ten times what V8 waits for by itself. */
const BUDGET = 2_000_000;

/**
 * Makes V8 wait longer before it optimises a function. A scan runs much code a few thousand times, and ends before what
 * was optimised has paid for it: a quarter of its processor time goes there. What runs for long is optimised all the
 * same. It holds for the whole process, so that only a command may ask for it; and V8 takes no code cache that was made
 * without it, so that it comes after what is loaded for every scan.
 */
export function optimiseLater(): void {
  setFlagsFromString(`--interrupt-budget=${String(BUDGET)}`);
}
