import { fromBase64 as portableBase64 } from '../../core/text/from-base64.ts';
import { latin1 as portableLatin1, type Latin1 } from '../../core/text/latin1.ts';
import type { PlatformText } from '../../core/text/platform-text.ts';
import { hasOwnNames, type CheckOptions } from '../check-options.ts';
import { matcherOf } from '../flow/name-judge.ts';
import { dashedEnd, nameEnd, nameStart } from './file-bytes.ts';
import { createFileKnowledge, type FileKnowledge } from './file-knowledge.ts';
import type { Holder } from './holders-of.ts';
import { holdersShown } from './holders-shown.ts';
import type { LookContext } from './is-shown.ts';
import { leaksAt } from './leaks-at.ts';
import { leaksInFew, type Place } from './leaks-in-few.ts';
import { createNameSieve, type NamePromise } from './name-sieve.ts';
import { patternWords } from './own-names.ts';
import { syntaxOf } from './syntax-of.ts';
import { isBareToken } from '../vocabulary/secret-name.ts';
import { isLongComment } from './long-comment.ts';
import { leaksUnnamed } from './unnamed-leak.ts';
import { createLookFinder } from './create-word-finder.ts';
import type { WordFinder } from './word-finder.ts';

/** Says what is worth parsing: false where no check finds anything, as far as that can be told without parsing. */
export interface QuickLook {
  /** Of the bytes of source code, in UTF-8. */
  mayLeak(bytes: Uint8Array, path: string): boolean;
  /** Of those of other files, whose form says what they are: shell, settings, manifests. */
  namesSecrets(bytes: Uint8Array): boolean;
}

type LookText = Pick<PlatformText, 'latin1' | 'fromBase64'>;
const portable: LookText = { latin1: portableLatin1, fromBase64: portableBase64 };

/** Below this, parsing costs next to nothing: of such files, the look lets through what only might leak, too. */
const SMALL = 4096;
/** A file of a few lines that names a secret and shows something is parsed: so little is easily misjudged. */
const TINY = 2000;
/** A file that names secrets so often is about them. */
const MOST_SIGHTINGS = 1500;

/** Prepares the look, once for many files; it knows the names that the user gave. */
export function createQuickLook(options: CheckOptions, text: LookText = portable): QuickLook {
  const { latin1, fromBase64 } = text;
  const own = [...(options.secretNames ?? []), ...(options.secretSources ?? [])];
  const ownWords = patternWords(own);
  // What could be any name is looked for everywhere.
  if (ownWords === undefined) return { mayLeak: () => true, namesSecrets: () => true };
  let finder: WordFinder | undefined;
  const find: WordFinder['find'] = (bytes, isEnough) =>
    (finder ??= createLookFinder(ownWords, fromBase64)).find(bytes, isEnough);
  const means = { promiseOf: createNameSieve(matcherOf(own)), isOwnLogger: matcherOf(options.loggers), latin1 };
  const namesSecrets = (bytes: Uint8Array): boolean => find(bytes, () => true);
  return {
    namesSecrets,
    mayLeak: (bytes, path) => {
      // Declarations hold no code.
      if (/\.d\.[cm]?ts$/.test(path)) return false;
      // Most files have none of the words.
      let look: FileLook | undefined;
      const isEnough = (start: number, end: number): boolean =>
        (look ??= new FileLook(bytes, path, means)).isEnough(start, end);
      if (find(bytes, isEnough)) return true;
      if (look === undefined) return false;
      return look.isHeldShown() || (bytes.length <= SMALL && (hasOwnNames(options) || look.mayLeak()));
    },
  };
}

/** Elsewhere it is the working directory. */
const PWD_IS_PASSWORD = /\.(?:java|kts?|csx?|php\d?|phtml|inc|[cm]?[jt]s|[jt]sx|vue|svelte)$/i;
interface Means {
  readonly promiseOf: (name: string) => NamePromise | undefined;
  readonly isOwnLogger: (name: string) => boolean;
  readonly latin1: Latin1;
}

/** The look at one file, word by word. */
class FileLook {
  readonly #bytes: Uint8Array;
  readonly #means: Means;
  readonly #context: LookContext;
  readonly #known: FileKnowledge;
  readonly #holders: Holder[] = [];
  readonly #names: Place[] = [];
  readonly #words: Place[] = [];
  #text: string | undefined;
  /** Where the last name ended. */
  #behind = 0;
  #sightings = 0;

  constructor(bytes: Uint8Array, path: string, means: Means) {
    this.#bytes = bytes;
    this.#means = means;
    this.#known = createFileKnowledge(() => this.#whole(), path);
    const isOwnLogger = (name: string): boolean => means.isOwnLogger(name) || this.#known.loggers().has(name);
    this.#context = { ...this.#known, path, syntax: syntaxOf(path), isOwnLogger };
  }

  /** Whether the word that ends here is reason enough to parse the file. */
  isEnough(wordStart: number, end: number): boolean {
    return this.#isLeak(wordStart, end) && !isLongComment(this.#text ?? '', end);
  }

  #isLeak(wordStart: number, end: number): boolean {
    const bytes = this.#bytes;
    if (end <= this.#behind) return false;
    const start = nameStart(bytes, wordStart);
    const behind = nameEnd(bytes, end);
    this.#behind = behind;
    const text = this.#whole();
    const name = text.slice(start, dashedEnd(bytes, behind));
    const promise = name === '' || this.#isOther(name) ? undefined : this.#means.promiseOf(name);
    if (promise === undefined) {
      this.#words.push({ start, end: behind });
      return leaksUnnamed({ text, start, end: behind }, this.#context);
    }
    if (++this.#sightings > MOST_SIGHTINGS) return true;
    const outcome = leaksAt({ text, start, end: behind, promise }, this.#context);
    if (outcome === 'leaks') return true;
    if (outcome !== 'talk') {
      this.#names.push({ start, end: behind });
      this.#holders.push(...outcome);
    }
    return leaksUnnamed({ text, start, end: behind }, this.#context);
  }

  #whole(): string {
    return (this.#text ??= this.#means.latin1(this.#bytes, 0, this.#bytes.length));
  }

  /** Words that are secrets in one file, and something else in another. */
  #isOther(name: string): boolean {
    if (name === 'pass') return this.#context.syntax.hashComments && !this.#context.syntax.slashComments;
    if (/^(?:old)?pwd$/i.test(name)) return !PWD_IS_PASSWORD.test(this.#context.path);
    if (!isBareToken(name)) return false;
    return /tokens$/i.test(name) || this.#known.readsTokens();
  }

  /** Whether a small file may leak after all. */
  mayLeak(): boolean {
    const text = this.#whole();
    return leaksInFew({ text, names: this.#names, words: this.#words, isTiny: text.length <= TINY });
  }

  /** Whether something that a secret was put into is shown. */
  isHeldShown(): boolean {
    return this.#text !== undefined && holdersShown(this.#text, this.#holders, this.#context);
  }
}
