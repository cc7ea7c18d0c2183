import type { Pack } from '@leaklint/rules';
import { readKeywordTables } from '@leaklint/rules/keywords';
import type { DecodedStretch, DecodeRequest, EngineOptions } from '../engine.ts';
import { createKernel } from '../kernel/create-kernel.ts';
import type { Hits, Kernel, Run } from '../kernel/kernel.ts';
import { isBinary, type Item } from '../match/item.ts';
import type { KeywordHit } from '../match/pattern-match.ts';
import { createRuleBook, type RuleBook } from '../match/rule-book.ts';
import { portableText, type PlatformText } from '../text/platform-text.ts';
import { candidateAt } from './candidate-at.ts';
import { BESIDE, sightOf } from './far-rules.ts';

/**
 * A place that means something: a keyword whose rules had to be asked, or something encoded. As long as nothing changes
 * in all that its rules see, they say the same again.
 */
export interface Mark {
  /** The region that it was found in; offsets count from its start. */
  readonly region: number;
  /** What was seen; it may reach out of the region, and is endless where only all of an object can tell. */
  readonly start: number;
  readonly end: number;
  /** The keyword's, or the encoded text's, own place. */
  readonly from: number;
  readonly to: number;
  readonly isCandidate: boolean;
}

/** What is searched at once. */
export interface Survey {
  /** Where the last region ends. */
  readonly length: number;
  /** Stretches of the buffer that are searched each by itself, an object or a part of one; ascending, none empty. */
  readonly regions: readonly Run[];
  /** Where in the buffer keywords count; those around were judged before. */
  readonly zones: readonly Run[];
  /** Whether the object that regions are parts of is no text; where it is not said, the start of each region tells. */
  readonly binary?: boolean;
}

/**
 * Says where secrets might be in bytes of which neither the path nor all that surrounds them is known: a search that
 * may say too much and never too little, so that what it passes over need not be searched again.
 */
export interface Surveyor {
  /** Where regions are to be put, `GAP` bytes of zero behind each; valid until the next call. */
  buffer(size: number): Uint8Array;
  survey(what: Survey): readonly Mark[];
}

export type SurveyOptions = Pick<EngineOptions, 'pack' | 'decode' | 'text'>;

/** Zeros between regions, so that nothing reaches from one into the next. */
export const GAP = 32;

const SHORTEST_RUN = 20;
const NO_PLACES: readonly number[] = [];

/** Builds a surveyor; rules are compiled as they are hit. */
export function createSurveyor(options: SurveyOptions): Surveyor {
  return new RegionSurveyor(options);
}

class RegionSurveyor implements Surveyor {
  readonly #options: SurveyOptions;
  readonly #pack: Pack;
  readonly #book: RuleBook;
  readonly #kernel: Kernel;
  readonly #newKernel: () => Kernel;
  readonly #text: PlatformText;
  #innerKernel: Kernel | undefined;
  #marks: Mark[] = [];
  #binary: boolean | undefined;

  constructor(options: SurveyOptions) {
    const { pack, text } = options;
    this.#options = options;
    this.#pack = pack;
    this.#text = text ?? portableText;
    this.#book = createRuleBook(pack);
    const tables = readKeywordTables(this.#text.fromBase64(pack.tables));
    this.#kernel = createKernel(tables);
    this.#newKernel = () => createKernel(tables);
  }

  buffer(size: number): Uint8Array {
    return this.#kernel.buffer(size);
  }

  survey({ length, regions, zones, binary }: Survey): readonly Mark[] {
    this.#marks = [];
    this.#binary = binary;
    const bytes = this.#text.view(this.#kernel.buffer(length), length);
    const hits = this.#kernel.findKeywords(length, false, zones);
    if (hits.count > 0) this.#judgeHits(bytes, regions, hits);
    if (this.#options.decode !== undefined) this.#surveyEncoded(bytes, regions);
    return this.#marks;
  }

  #judgeHits(bytes: Uint8Array, regions: readonly Run[], { positions, keywords, count }: Hits): void {
    let item: Item | undefined;
    let place = 0;
    let region: Run = { start: 0, end: 0 };
    for (let i = 0; i < count; i++) {
      const keyword = keywords[i] ?? 0;
      const rules = this.#pack.keywordRules[keyword];
      if (rules === undefined) continue;
      const position = positions[i] ?? 0;
      if (item === undefined || position < region.start || position >= region.end) {
        place = regionAt(regions, position);
        region = regions[place] ?? region;
        item = this.#itemOf(bytes, region);
      }
      const start = position - region.start;
      const hit = { start, end: start + (this.#pack.keywords[keyword] ?? '').length };
      this.#judgeHit(item, { rules, hit }, place);
    }
  }

  #judgeHit(
    item: Item,
    { rules, hit }: { readonly rules: readonly number[]; readonly hit: KeywordHit },
    region: number,
  ): void {
    let start = hit.start;
    let end = hit.end;
    let isCandidate = false;
    for (const rule of rules) {
      const book = this.#book.get(rule);
      const [before, after] = sightOf(book.rule);
      start = Math.min(start, hit.start - before);
      end = Math.max(end, hit.end + after);
      isCandidate ||= candidateAt(item, book, hit);
    }
    this.#marks.push({ region, start, end, from: hit.start, to: hit.end, isCandidate });
  }

  #surveyEncoded(bytes: Uint8Array, regions: readonly Run[]): void {
    const nextRuns = createShare(this.#kernel.findRuns(bytes.length, SHORTEST_RUN), ({ start }) => start);
    const escapes = this.#kernel.findEscapes?.(bytes.length);
    const nextEscapes = createShare(escapes ?? NO_PLACES, (at) => at);
    for (const [place, region] of regions.entries()) {
      const runs = nextRuns(region.end).map(({ start, end }) => ({
        start: start - region.start,
        end: end - region.start,
      }));
      const ownEscapes = nextEscapes(region.end).map((at) => at - region.start);
      const item = this.#itemOf(bytes, region);
      const hasEscapes = escapes === undefined || ownEscapes.length > 0;
      if (runs.length === 0 && !hasEscapes && !startsOddly(item)) continue;
      this.#decodeRegion(item, place, { runs, escapes: escapes === undefined ? undefined : ownEscapes });
    }
  }

  #decodeRegion(item: Item, region: number, found: Pick<DecodeRequest, 'runs' | 'escapes'>): void {
    const onExhausted = (): void => {
      this.#markAll(region, item.length);
    };
    const { bytes, path, binary } = item;
    for (const stretch of this.#options.decode?.({ ...found, bytes, path, binary, onExhausted }) ?? []) {
      this.#surveyStretch(item, region, stretch);
    }
  }

  #surveyStretch(outer: Item, region: number, stretch: DecodedStretch): void {
    const { length } = stretch.bytes;
    const from = stretch.toSource(0);
    const to = stretch.toSourceEnd(length);
    const isCandidate = this.#holdsCandidate(outer, stretch.bytes);
    this.#marks.push({ region, start: from - BESIDE, end: to + BESIDE, from, to, isCandidate });
  }

  #holdsCandidate(outer: Item, decoded: Uint8Array): boolean {
    const { length } = decoded;
    this.#innerKernel ??= this.#newKernel();
    const bytes = this.#innerKernel.buffer(length);
    bytes.set(decoded);
    const { count, positions, keywords } = this.#innerKernel.findKeywords(length, false);
    const item: Item = { ...outer, bytes, length, binary: isBinary(bytes, length) };
    for (let i = 0; i < count; i++) {
      const keyword = keywords[i] ?? 0;
      const position = positions[i] ?? 0;
      const hit = { start: position, end: position + (this.#pack.keywords[keyword] ?? '').length };
      const rules = this.#pack.keywordRules[keyword] ?? [];
      if (rules.some((rule) => candidateAt(item, this.#book.get(rule), hit))) return true;
    }
    return false;
  }

  /** Not everything could be decoded: only a normal search of all of it can tell. */
  #markAll(region: number, length: number): void {
    this.#marks.push({ region, start: -Infinity, end: Infinity, from: 0, to: length, isCandidate: true });
  }

  #itemOf(bytes: Uint8Array, { start, end }: Run): Item {
    const own = bytes.subarray(start, end);
    const length = end - start;
    const binary = this.#binary ?? isBinary(own, length);
    return { bytes: own, length, path: '', binary, latin1: this.#text.latin1, isSource: false };
  }
}

/** Deals out what stands in ascending order, each time all up to an offset. */
function createShare<Thing>(things: readonly Thing[], startOf: (thing: Thing) => number): (end: number) => Thing[] {
  let next = 0;
  return (end) => {
    const share: Thing[] = [];
    for (let thing = things[next]; thing !== undefined && startOf(thing) < end; thing = things[++next]) {
      share.push(thing);
    }
    return share;
  };
}

/** Holds NULs, or begins as UTF-16 may. */
function startsOddly({ bytes, binary }: Item): boolean {
  return binary || (bytes[0] ?? 0) >= 0xfe;
}

function regionAt(regions: readonly Run[], position: number): number {
  let low = 0;
  let high = regions.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (position < (regions[middle]?.end ?? 0)) high = middle;
    else low = middle + 1;
  }
  return low;
}
