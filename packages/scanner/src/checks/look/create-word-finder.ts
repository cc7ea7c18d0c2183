import { fromBase64, type FromBase64 } from '../../core/text/from-base64.ts';
import { laidOutWords } from './laid-out-words.ts';
import { createPlainWordFinder } from './plain-word-finder.ts';
import { lookWords, wordsSource } from './secret-words.ts';
import { createWasmWordFinder } from './wasm-word-finder.ts';
import { wordTables } from './word-tables.ts';
import { wordsBytes } from './words-bytes.ts';
import type { WordFinder } from './word-finder.ts';

/** Prepares the search for the words that code is looked through for, and for others. */
export function createLookFinder(others: readonly string[], decode: FromBase64 = fromBase64): WordFinder {
  // A commit is looked through in less time than it takes to lay out the words.
  if (others.length === 0 && laidOutWords.source === wordsSource) {
    const finder = finderOf(() => decode(laidOutWords.tables), decode);
    if (finder !== undefined) return finder;
  }
  return createWordFinder([...new Set([...lookWords(), ...others])], decode);
}

/**
 * Prepares the search for words of ASCII in lower case; letter case does not count. At least three letters of each
 * stand before its bar; without one, all do.
 */
export function createWordFinder(words: readonly string[], decode: FromBase64 = fromBase64): WordFinder {
  return finderOf(() => wordTables(words), decode) ?? createPlainWordFinder(words);
}

/** The search in WebAssembly, where the machine can run it. */
function finderOf(tables: () => Uint8Array, decode: FromBase64): WordFinder | undefined {
  if (typeof WebAssembly === 'undefined') return undefined;
  try {
    return createWasmWordFinder(new WebAssembly.Module(decode(wordsBytes)), tables());
  } catch {
    // An engine without SIMD refuses the module; the plain search gives the same answers.
    return undefined;
  }
}
