import { setFlagsFromString } from 'node:v8';
import { triedV8 } from './tried-v8.ts';

/** What a module may run, in bytes, before V8 optimises it: some twenty times what V8 grants by itself. */
const PATIENT = '--wasm-tiering-budget=40000000';

/** The flag for a version of V8; undefined for one that nobody has tried. */
export function lateFlag(version: string): string | undefined {
  return triedV8(version) === undefined ? undefined : PATIENT;
}

/**
 * Makes V8 wait before it optimises the kernel: a commit of half a megabyte is searched before that would have paid. It
 * holds for modules that are made later, and for the whole process, so that only a command may ask for it.
 */
export function tierUpLater(): void {
  const flag = lateFlag(process.versions.v8);
  if (flag !== undefined) setFlagsFromString(flag);
}
