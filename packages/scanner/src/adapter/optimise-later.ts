import { setFlagsFromString } from 'node:v8';
import { triedV8, type TriedV8 } from './tried-v8.ts';

/** A regular expression that is met is compiled once: not to bytecode first, shortened at length, and anew the second time. */
const EXPRESSIONS = ['--regexp-tier-up-ticks=0', '--no-regexp-peephole-optimization'];

/** What ends within seconds, and what goes on for longer: there, what was optimised has time to pay for it. */
export type Length = 'short' | 'long';

/** Ten and four times what V8 waits for by itself. */
const FLAGS: Readonly<Record<TriedV8, Readonly<Record<Length, string>>>> = {
  '11.3': { short: '--interrupt-budget=2000000', long: '--interrupt-budget=500000' },
  '12.4': { short: '--invocation-count-for-turbofan=30000', long: '--invocation-count-for-turbofan=12000' },
  '13.6': { short: '--invocation-count-for-turbofan=30000', long: '--invocation-count-for-turbofan=12000' },
};

/** The flags for a version of V8; none for one that nobody has tried. */
export function patientFlags(version: string, length: Length = 'short'): readonly string[] {
  const tried = triedV8(version);
  return tried === undefined ? [] : [FLAGS[tried][length], ...EXPRESSIONS];
}

/**
 * Makes V8 wait longer before it optimises a function. A scan runs much code a few thousand times, and ends before what
 * was optimised has paid for it: a quarter of its processor time goes there. What runs for long is optimised all the
 * same. It holds for the whole process, so that only a command may ask for it; and V8 takes no code cache that was made
 * without it, so that it comes after what is loaded for every scan.
 */
export function optimiseLater(length: Length = 'short'): void {
  for (const flag of patientFlags(process.versions.v8, length)) setFlagsFromString(flag);
}
