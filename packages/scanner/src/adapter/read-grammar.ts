import { readFileSync } from 'node:fs';

/** Reads a file that the build puts beside the command; sources, modules and bundle are two folders below the package. */
export function readGrammar(name: string): Uint8Array<ArrayBuffer> {
  return readFileSync(new URL(`../../bin/grammars/${name}.wasm`, import.meta.url));
}
