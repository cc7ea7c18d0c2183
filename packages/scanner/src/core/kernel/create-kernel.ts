import type { Kernel } from './kernel.ts';
import { buildKeywordTables } from './keyword-tables.ts';
import { createPlainKernel } from './plain-kernel.ts';
import { wasmBytes } from './wasm-bytes.ts';
import { createWasmKernel } from './wasm-kernel.ts';

/** The quickest kernel that this machine can run. */
export function createKernel(keywords: readonly string[]): Kernel {
  const tables = buildKeywordTables(keywords);
  const module = compile();
  return module === undefined ? createPlainKernel(tables) : createWasmKernel(module, tables);
}

function compile(): WebAssembly.Module | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  const text = atob(wasmBytes);
  const bytes = new Uint8Array(text.length);
  for (let i = 0; i < text.length; i++) bytes[i] = text.charCodeAt(i);
  try {
    return new WebAssembly.Module(bytes);
  } catch {
    // An engine without SIMD refuses the module; the plain kernel gives the same answers.
    return undefined;
  }
}
