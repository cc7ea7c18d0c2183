import type { Pack, PackedRule } from '@leaklint/rules';
import { readKeywordTables } from '@leaklint/rules/keywords';
import type { Detection } from './detection.ts';
import { createKernel } from './kernel/create-kernel.ts';
import { isSourceCode } from './judge/evidence/path-evidence.ts';
import type { Hits, Kernel, Run } from './kernel/kernel.ts';
import { matchBinding } from './match/binding-match.ts';
import { isBinary, type Item } from './match/item.ts';
import { judgeMatch } from './match/judge-match.ts';
import { findDependents, matchParts, type Dependents } from './match/part-match.ts';
import { matchPattern, type KeywordHit } from './match/pattern-match.ts';
import type { RawMatch } from './match/raw-match.ts';
import { createRuleBook, type RuleBook } from './match/rule-book.ts';
import { resolveOverlaps } from './match/resolve-overlaps.ts';
import { portableText, type PlatformText } from './text/platform-text.ts';

/** Text won from an encoded stretch of an item, with the way back to the item's bytes. */
export interface DecodedStretch {
  readonly bytes: Uint8Array;
  /** Where the source of the byte at `offset` starts. */
  readonly toSource: (offset: number) => number;
  /** Where the source of the bytes before `offset` ends. */
  readonly toSourceEnd: (offset: number) => number;
  readonly via: readonly string[];
}

export interface DecodeRequest {
  readonly bytes: Uint8Array;
  readonly path: string;
  readonly runs: readonly Run[];
  /** Where escapes may begin; undefined where the kernel does not look for them. */
  readonly escapes: readonly number[] | undefined;
  readonly binary: boolean;
  /** Called when not everything could be decoded within bounds. */
  readonly onExhausted: () => void;
}

export interface EngineOptions {
  readonly pack: Pack;
  readonly decode?: (request: DecodeRequest) => Iterable<DecodedStretch>;
  readonly text?: PlatformText;
  readonly createKernel?: typeof createKernel;
}

export interface EngineItem {
  /** How many bytes of `engine.buffer()` to search. */
  readonly length: number;
  readonly path: string;
}

export interface Outcome {
  /** At most one a secret and place, sorted by place. */
  readonly detections: readonly Detection[];
  /** Byte offsets of marks (pragmas), ascending. */
  readonly marks: readonly number[];
  /** False when a bound kept something from being searched. */
  readonly complete: boolean;
}

/** The one judge of what is a secret, for every source, command and editor. */
export interface Engine {
  /** Where the bytes to search are to be put; at least `size` long, valid until the next call. */
  buffer(size: number): Uint8Array;
  search(item: EngineItem): Outcome;
  readonly rules: readonly PackedRule[];
  readonly ruleIds: ReadonlySet<string>;
}

/** What the hits of one item have brought so far. */
interface Found {
  /** Where each rule's last match began: several keywords can lead to one. */
  readonly lastStarts: Map<number, number>;
  readonly detections: Detection[];
}

const SHORTEST_RUN = 20;
const NOTHING: readonly number[] = [];

/** Builds an engine; rules are parsed and compiled as they are hit. */
export function createEngine(options: EngineOptions): Engine {
  return new SearchEngine(options);
}

class SearchEngine implements Engine {
  readonly #pack: Pack;
  readonly #book: RuleBook;
  readonly #kernel: Kernel;
  readonly #decode: EngineOptions['decode'];
  readonly #text: PlatformText;
  readonly #newKernel: () => Kernel;
  #innerKernel: Kernel | undefined;
  #dependents: Dependents | undefined;
  #ruleIds: ReadonlySet<string> | undefined;

  constructor(options: EngineOptions) {
    this.#pack = options.pack;
    this.#text = options.text ?? portableText;
    this.#book = createRuleBook(options.pack);
    const tables = readKeywordTables(this.#text.fromBase64(options.pack.tables));
    this.#newKernel = () => (options.createKernel ?? createKernel)(tables, this.#text.fromBase64);
    this.#kernel = this.#newKernel();
    this.#decode = options.decode;
  }

  get rules(): readonly PackedRule[] {
    return this.#book.rules;
  }

  get ruleIds(): ReadonlySet<string> {
    return (this.#ruleIds ??= new Set(this.#book.ids));
  }

  buffer(size: number): Uint8Array {
    return this.#kernel.buffer(size);
  }

  search({ length, path }: EngineItem): Outcome {
    const bytes = this.#text.view(this.#kernel.buffer(length), length);
    const isSource = isSourceCode(path);
    const hits = this.#kernel.findKeywords(length, isSource);
    const item: Item = { bytes, length, path, binary: isBinary(bytes, length), isSource, latin1: this.#text.latin1 };
    const plain = hits.count === 0 ? [] : this.#matchHits(item, hits);
    const decoded = this.#searchDecoded(item);
    const found = [...plain, ...decoded.detections];
    return {
      detections: found.length < 2 ? found : resolveOverlaps(found),
      marks: this.#marksOf(hits),
      complete: decoded.complete,
    };
  }

  #matchHits(item: Item, hits: Hits): Detection[] {
    const found: Found = { lastStarts: new Map(), detections: [] };
    const { detections } = found;
    const { positions, keywords, count } = hits;
    for (let i = 0; i < count; i++) {
      const keyword = keywords[i] ?? 0;
      const rules = this.#pack.keywordRules[keyword];
      if (rules === undefined) continue;
      const start = positions[i] ?? 0;
      const hit = { start, end: start + (this.#pack.keywords[keyword] ?? '').length };
      for (const index of rules) this.#matchRule(item, index, hit, found);
    }
    if (detections.length === 0) return detections;
    this.#dependents ??= findDependents(this.#book, this.#pack);
    return matchParts(item, detections, this.#book, this.#dependents);
  }

  #matchRule(item: Item, index: number, hit: KeywordHit, found: Found): void {
    const book = this.#book.get(index);
    if (!book.appliesTo(item.path)) return;
    if (book.rule.detector === 'binding') {
      for (const match of matchBinding(item, book, hit)) judgeOnce(item, match, found);
      return;
    }
    const match = matchPattern(item, book, hit);
    if (match !== undefined) judgeOnce(item, match, found);
  }

  #searchDecoded(item: Item): { readonly detections: readonly Detection[]; readonly complete: boolean } {
    if (this.#decode === undefined) return { detections: [], complete: true };
    let complete = true;
    const detections: Detection[] = [];
    const request: DecodeRequest = {
      bytes: item.bytes,
      path: item.path,
      runs: this.#kernel.findRuns(item.length, SHORTEST_RUN),
      escapes: this.#kernel.findEscapes?.(item.length),
      binary: item.binary,
      onExhausted: () => {
        complete = false;
      },
    };
    for (const stretch of this.#decode(request)) {
      for (const detection of this.#searchStretch(item, stretch)) detections.push(detection);
    }
    return { detections, complete };
  }

  #searchStretch(outer: Item, stretch: DecodedStretch): Detection[] {
    const { length } = stretch.bytes;
    this.#innerKernel ??= this.#newKernel();
    const bytes = this.#innerKernel.buffer(length);
    bytes.set(stretch.bytes);
    const hits = this.#innerKernel.findKeywords(length, outer.isSource);
    if (hits.count === 0) return [];
    const item: Item = { ...outer, bytes, length, binary: isBinary(bytes, length) };
    return this.#matchHits(item, hits).map((detection) => ({
      ...detection,
      start: stretch.toSource(detection.start),
      end: stretch.toSourceEnd(detection.end),
      decodedVia: stretch.via,
    }));
  }

  #marksOf({ positions, keywords, count }: Hits): readonly number[] {
    if (count === 0) return NOTHING;
    const first = this.#pack.keywordRules.length;
    const marks: number[] = [];
    for (let i = 0; i < count; i++) {
      if ((keywords[i] ?? 0) >= first) marks.push(positions[i] ?? 0);
    }
    return marks.length === 0 ? NOTHING : marks.toSorted((a, b) => a - b);
  }
}

function judgeOnce(item: Item, match: RawMatch, { lastStarts, detections }: Found): void {
  const { index } = match.book;
  if (lastStarts.get(index) === match.start) return;
  lastStarts.set(index, match.start);
  const detection = judgeMatch(item, match);
  if (detection !== undefined) detections.push(detection);
}
