import { readFileSync } from 'node:fs';

/**
 * Compiles a file that the build puts beside the command; sources, modules and bundle are two folders below the
 * package. V8 compiles WebAssembly lazily, so that the largest takes some 15 ms, which no cache would make worth its while.
 */
export function readGrammar(name: string): WebAssembly.Module {
  return new WebAssembly.Module(readFileSync(new URL(`../../bin/grammars/${name}.wasm`, import.meta.url)));
}
