import type { KeywordTables } from '@leaklint/rules/keywords';
import type { Kernel } from './kernel.ts';
import { fromBase64, type FromBase64 } from '../text/from-base64.ts';
import { createPlainKernel } from './plain-kernel.ts';
import { wasmBytes } from './wasm-bytes.ts';
import { createWasmKernel } from './wasm-kernel.ts';

/** The quickest kernel that this machine can run. */
export function createKernel(tables: KeywordTables, decode = fromBase64): Kernel {
  const module = compile(decode);
  return module === undefined ? createPlainKernel(tables) : createWasmKernel(module, tables);
}

function compile(decode: FromBase64): WebAssembly.Module | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    return new WebAssembly.Module(decode(wasmBytes));
  } catch {
    // An engine without SIMD refuses the module; the plain kernel gives the same answers.
    return undefined;
  }
}
