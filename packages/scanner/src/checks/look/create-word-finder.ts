import { fromBase64 } from '../../core/text/from-base64.ts';
import { createPlainWordFinder } from './plain-word-finder.ts';
import { createWasmWordFinder } from './wasm-word-finder.ts';
import { wordsBytes } from './words-bytes.ts';
import type { WordFinder } from './word-finder.ts';

/** So many bytes are searched before the quicker search has paid for itself. */
const WORTH_WASM = 1_000_000;

/**
 * Prepares the search for words of ASCII in lower case; letter case does not count. At least three letters of each
 * stand before its bar; without one, all do.
 */
export function createWordFinder(words: readonly string[]): WordFinder {
  // A commit has a few files: for those, the plain search is ready sooner.
  let finder = createPlainWordFinder(words);
  let left = WORTH_WASM;
  return {
    find: (bytes, isEnough) => {
      if (left > 0) {
        left -= bytes.length;
        if (left <= 0) finder = createQuickFinder(words) ?? finder;
      }
      return finder.find(bytes, isEnough);
    },
  };
}

/** The search in WebAssembly, where the machine can run it. */
export function createQuickFinder(words: readonly string[]): WordFinder | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    return createWasmWordFinder(new WebAssembly.Module(fromBase64(wordsBytes)), words);
  } catch {
    // An engine without SIMD refuses the module; the plain search gives the same answers.
    return undefined;
  }
}
