import { setFlagsFromString } from 'node:v8';

/** A regular expression that is met is compiled once: not to bytecode first, shortened at length, and anew the second time. */
const EXPRESSIONS = ['--regexp-tier-up-ticks=0', '--no-regexp-peephole-optimization'];

/** Some ten times what V8 waits for by itself; V8 complains of flags that it does not know, and these come and go. */
const FLAGS: Readonly<Record<string, readonly string[]>> = {
  '11.3': ['--interrupt-budget=2000000', ...EXPRESSIONS],
  '12.4': ['--invocation-count-for-turbofan=30000', ...EXPRESSIONS],
  '13.6': ['--invocation-count-for-turbofan=30000', ...EXPRESSIONS],
};

/** The flags for a version of V8; none for one that nobody has tried. */
export function patientFlags(version: string): readonly string[] {
  return FLAGS[version.split('.', 2).join('.')] ?? [];
}

/**
 * Makes V8 wait longer before it optimises a function. A scan runs much code a few thousand times, and ends before what
 * was optimised has paid for it: a quarter of its processor time goes there. What runs for long is optimised all the
 * same. It holds for the whole process, so that only a command may ask for it; and V8 takes no code cache that was made
 * without it, so that it comes after what is loaded for every scan.
 */
export function optimiseLater(): void {
  for (const flag of patientFlags(process.versions.v8)) setFlagsFromString(flag);
}
