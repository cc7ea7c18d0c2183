import { setFlagsFromString } from 'node:v8';
import { isTriedV8 } from './tried-v8.ts';

/**
 * What a module of WebAssembly may run, in bytes, before V8 optimises it: some twenty times what V8 grants by itself.
 * And functions are not compiled on their way from bytecode to optimised code.
 */
const PATIENT = ['--wasm-tiering-budget=40000000', '--no-sparkplug'];

/** The flags for a version of V8; none for one that nobody has tried. */
export function lateFlags(version: string): readonly string[] {
  return isTriedV8(version) ? PATIENT : [];
}

/**
 * Makes V8 wait before it compiles what it runs: a commit of half a megabyte is searched before that would have paid. It
 * holds for modules that are made later, and for the whole process, so that only a command may ask for it.
 */
export function tierUpLater(): void {
  for (const flag of lateFlags(process.versions.v8)) setFlagsFromString(flag);
}
