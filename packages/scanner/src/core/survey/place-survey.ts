import { align } from '../kernel/align.ts';
import { ENTRY_WORDS, outlineRoom, tablePlaces, type KeywordTables } from '@leaklint/rules/keywords';
import { fromBase64 } from '../text/from-base64.ts';
import { buildGramTables } from './gram-tables.ts';
import { bindPlaceExports, type PlaceExports } from './place-exports.ts';
import { surveyBytes } from './survey-bytes.ts';

/** The kinds of places that mean something, as the survey counts them. */
export const PLACE_KIND = { keyword: 0, run: 1, escape: 2 } as const;

/** What a judge says of a place. */
export const VERDICT = { clear: 1, candidate: 2 } as const;

/** A list of places in memory, in order. */
export interface PlaceList {
  readonly start: number;
  readonly count: number;
}

/** What was found in an object, by kind; valid as long as the memory that it stands in. */
export type PlaceLists = readonly [keywords: PlaceList, runs: PlaceList, escapes: PlaceList];

/** An object in memory, and what it was made of. */
export interface ObjectInMemory {
  readonly address: number;
  readonly size: number;
  /** How it was made: see `applyDelta`. */
  readonly steps: { readonly address: number; readonly count: number };
  /** Where memory is free. */
  readonly free: number;
}

/** A place that a judge has to look at. */
export interface PendingPlace {
  readonly kind: number;
  /** Where it stands in the object. */
  readonly start: number;
  readonly keyword: number;
}

/** Finds the places in the versions of an object that mean something, looking only at what changes. */
export interface PlaceSurvey {
  /** Where memory is free. */
  readonly freeFrom: number;
  /**
   * Finds all places of an object, which was made of the one with a record where one is given, and decides over them as
   * far as that goes without a judge. Returns the number of those over which one has to; they are pending until the next
   * call.
   */
  search(object: ObjectInMemory, base: number | undefined): number;
  pending(index: number): PendingPlace;
  /** Says what a pending place is; where the same is seen around it the next time, it is kept in mind. */
  settle(index: number, verdict: number, isKept: boolean): void;
  /** The record of the object, by which those that are made of it refer to it. */
  readonly record: number;
  /** See `FOUND`. */
  readonly flags: number;
  /** Whether any place was known to be what may be a secret. */
  readonly hasCandidates: boolean;
  /**
   * The keywords' places that may be secrets, as pairs of an offset and a keyword's number; undefined when there are
   * more than so many.
   */
  candidates(most: number): readonly number[] | undefined;
  /** Where memory is free behind what has to be kept of the object. */
  readonly end: number;
  readonly lists: PlaceLists;
}

/** What is known of an object, as bits. */
export const FOUND = {
  /** Its changes bring words that make a manifest one of Secrets. */
  saysManifest: 2,
  /** It is no text, or begins as UTF-16 does: what changes in it has to be seen as a whole. */
  isOpaque: 4,
  /** All of it was searched, and nothing taken over. */
  isWhole: 16,
} as const;

/** How far is seen around a keyword, before and behind: by its sieve, and by its rules. */
export interface KeywordSight {
  readonly length: number;
  readonly sieve: readonly [before: number, after: number];
  /** Undefined where no rule has the keyword. */
  readonly rules: readonly [before: number, after: number] | undefined;
}

export interface PlaceSurveyOptions {
  readonly memory: WebAssembly.Memory;
  /** Where in memory it may begin. */
  readonly base: number;
  readonly tables: KeywordTables;
  readonly sights: readonly KeywordSight[];
  /** 32 random bytes, so that nobody can foresee what is taken for the same. */
  readonly seed: Uint8Array;
}

const PAGE = 65_536;
const PADDING = 32;
const HIT_CAPACITY = 16_384;
const HIT_BYTES = 8;
const SIGHT_WORDS = 5;
const WORD = 4;
const NOTHING = 0xffffffff;
const VERDICT_BITS = 20;
const VERDICT_BYTES = 8;
const PENDING_BYTES = 16;
const PLACE_BYTES = 8;
/** Of a place's second word: which bits are its keyword, and where stands what is known of it. */
const KEYWORD = 0xffff;
const VERDICT_SHIFT = 16;

/** Builds a survey of places within a memory that it shares with what unpacks objects. */
export function createPlaceSurvey(options: PlaceSurveyOptions): PlaceSurvey {
  const { memory, tables } = options;
  const imageAt = align(options.base + PADDING);
  const masksAt = align(imageAt + tables.image.length + PADDING);
  const grams = buildGramTables(tables);
  const gramsAt = align(masksAt + outlineRoom(tables));
  const hitsAt = align(gramsAt + grams.image.length);
  const sightsAt = hitsAt + HIT_CAPACITY * HIT_BYTES;
  const keysAt = align(sightsAt + options.sights.length * SIGHT_WORDS * WORD);
  const verdictsAt = align(keysAt + options.seed.length);
  const freeFrom = align(verdictsAt + VERDICT_BYTES * 2 ** VERDICT_BITS + PADDING);
  const missing = freeFrom - memory.buffer.byteLength;
  if (missing > 0) memory.grow(Math.ceil(missing / PAGE));
  const bytes = new Uint8Array(memory.buffer);
  bytes.set(tables.image, imageAt);
  bytes.set(grams.image, gramsAt);
  bytes.set(options.seed, keysAt);
  writeSights(new DataView(memory.buffer), sightsAt, options.sights);
  const module = new WebAssembly.Module(fromBase64(surveyBytes));
  const exports = bindPlaceExports(new WebAssembly.Instance(module, { env: { memory } }));
  exports.layout(...tablePlaces(tables.parts, imageAt), masksAt, hitsAt, HIT_CAPACITY);
  const { filter, check, spellings } = tables.parts;
  exports.layoutRecogniser(
    ...[filter, check, spellings].map((offset) => imageAt + offset),
    gramsAt + grams.parts.slots,
    grams.slotBits,
    ...[grams.parts.entries, grams.parts.pairs, grams.parts.joints].map((offset) => gramsAt + offset),
  );
  exports.layoutSurvey(hitsAt, HIT_CAPACITY, sightsAt, ...lettersOf(tables), widestOf(options.sights));
  exports.layoutVerdicts(verdictsAt, VERDICT_BITS, keysAt);
  return new Survey(exports, memory, freeFrom);
}

/** The words of a record, as assembly/survey.ts writes it. */
const RECORD = { flags: 6, candidates: 8, end: 9 } as const;

class Survey implements PlaceSurvey {
  readonly freeFrom: number;
  record = 0;
  readonly #exports: PlaceExports;
  readonly #memory: WebAssembly.Memory;
  #words: Uint32Array;

  constructor(exports: PlaceExports, memory: WebAssembly.Memory, freeFrom: number) {
    this.#exports = exports;
    this.#memory = memory;
    this.#words = new Uint32Array(memory.buffer);
    this.freeFrom = freeFrom;
  }

  search({ address, size, steps, free }: ObjectInMemory, base: number | undefined): number {
    this.record = align(free);
    return this.#exports.survey(address, size, steps.address, steps.count, base ?? 0, this.record);
  }

  pending(index: number): PendingPlace {
    const slot = this.#exports.pendingStart() + index * PENDING_BYTES;
    const kind = this.#word(slot + WORD);
    const place = this.#word(this.record + 2 * WORD * kind) + this.#word(slot) * PLACE_BYTES;
    return { kind, start: this.#word(place), keyword: this.#word(place + WORD) & KEYWORD };
  }

  settle(index: number, verdict: number, isKept: boolean): void {
    this.#exports.settle(index, verdict, isKept ? 1 : 0);
  }

  get flags(): number {
    return this.#word(this.record + RECORD.flags * WORD);
  }

  get hasCandidates(): boolean {
    return this.#word(this.record + RECORD.candidates * WORD) > 0;
  }

  candidates(most: number): readonly number[] | undefined {
    const { start, count } = this.#list(PLACE_KIND.keyword);
    const found: number[] = [];
    for (let place = start; place < start + count * PLACE_BYTES; place += PLACE_BYTES) {
      const known = this.#word(place + WORD);
      if (known >>> VERDICT_SHIFT !== VERDICT.candidate) continue;
      if (found.length === 2 * most) return undefined;
      found.push(this.#word(place), known & KEYWORD);
    }
    return found;
  }

  get end(): number {
    return this.#word(this.record + RECORD.end * WORD);
  }

  get lists(): PlaceLists {
    return [this.#list(PLACE_KIND.keyword), this.#list(PLACE_KIND.run), this.#list(PLACE_KIND.escape)];
  }

  #list(kind: number): PlaceList {
    const at = this.record + 2 * WORD * kind;
    return { start: this.#word(at), count: this.#word(at + WORD) };
  }

  #word(address: number): number {
    // Nothing is left of the array when memory has grown.
    if (this.#words.length === 0) this.#words = new Uint32Array(this.#memory.buffer);
    return this.#words[address / WORD] ?? 0;
  }
}

/** How far before and behind a change the letters can begin by which a keyword is recognised that the change is a part of. */
function lettersOf({ image, parts }: KeywordTables): readonly [before: number, behind: number] {
  const view = new DataView(image.buffer, image.byteOffset);
  let before = 0;
  let behind = 0;
  for (let at = parts.entries; at + ENTRY_WORDS * WORD <= parts.spellings; at += ENTRY_WORDS * WORD) {
    const shape = view.getUint32(at + 3 * WORD, true);
    const anchor = shape >>> 16;
    before = Math.max(before, (shape & 0xffff) - anchor);
    behind = Math.max(behind, anchor + 1);
  }
  return [before, behind];
}

/** How far any keyword's sieve or rules see. */
function widestOf(sights: readonly KeywordSight[]): number {
  return sights.reduce((most, { sieve, rules = sieve }) => Math.max(most, sieve[0], sieve[1], rules[0], rules[1]), 0);
}

function writeSights(view: DataView, at: number, sights: readonly KeywordSight[]): void {
  let place = at;
  for (const { length, sieve, rules = NO_RULES } of sights) {
    view.setUint32(place, length, true);
    view.setUint32(place + WORD, sieve[0], true);
    view.setUint32(place + 2 * WORD, sieve[1], true);
    view.setUint32(place + 3 * WORD, rules[0], true);
    view.setUint32(place + 4 * WORD, rules[1], true);
    place += SIGHT_WORDS * WORD;
  }
}

const NO_RULES = [NOTHING, NOTHING] as const;
