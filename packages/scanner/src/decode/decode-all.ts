import type { Budget } from './budget.ts';
import { noSpans, type Decoded, type Decoder, type DecodeSource, type EncodedSpan } from './decoder.ts';
import { defaultDecoders } from './default-decoders.ts';
import { findRuns as plainFindRuns, type FindRuns } from './find-runs.ts';
import { composeMaps, identityMap, type OffsetMap } from './offset-map.ts';
import { hasByteOrderMark, holdsNul } from './utf-16-detect.ts';

const SHORTEST_RUN = 20;
/** How far before a span stands what says what it is. */
const CONTEXT = 80;
const NO_STEPS: readonly string[] = [];

export interface DecodeOptions {
  /** How many encodings may lie within one another. */
  readonly depth: number;
  /** Says afterwards whether all was decoded. */
  readonly budget: Budget;
  readonly findRuns?: FindRuns;
  readonly decoders?: readonly Decoder[];
}

/** Decoded bytes whose map leads back to the source that was asked about, through all encodings. */
export interface DecodedItem {
  readonly decoded: Decoded & OffsetMap;
  /** The encodings, outermost first. */
  readonly via: readonly string[];
}

interface Layer {
  readonly source: DecodeSource;
  readonly map: OffsetMap;
  readonly via: readonly string[];
}

/**
 * Everything that is encoded in a source, and what is encoded in that, until the budget or the depth is used up.
 * Items are decoded as they are asked for: the source's bytes must stay what they are until the last one.
 */
export function decodeAll(source: DecodeSource, options: DecodeOptions): Generator<DecodedItem> {
  return decodeLayer({ source, map: identityMap, via: NO_STEPS }, options);
}

/** Whether there is nothing for any decoder to look at, as in most files; then nothing needs to be set up for them. */
export function holdsNothingEncoded(source: DecodeSource, decoders = defaultDecoders): boolean {
  if (source.runs.length > 0 || source.escapes?.length !== 0 || holdsNuls(source)) return false;
  return decoders.every((decoder) => decoder.needs !== undefined || decoder.find(source) === noSpans);
}

function* decodeLayer(layer: Layer, options: DecodeOptions): Generator<DecodedItem> {
  const { budget, depth, decoders = defaultDecoders } = options;
  const { source } = layer;
  const hasNuls = holdsNuls(source);
  for (const decoder of decoders) {
    if (lacksNeeds(decoder, source, hasNuls)) continue;
    for (const span of decoder.find(source)) {
      if (isCopied(layer, span)) continue;
      const hasRoom = budget.spans > 0 && span.end - span.start <= budget.bytes;
      const item = hasRoom ? decodeSpan(layer, decoder, span) : undefined;
      if (hasRoom && item === undefined) continue;
      if (item === undefined || layer.via.length >= depth) {
        budget.exhausted = true;
        return;
      }
      budget.spans -= 1;
      budget.bytes -= item.decoded.bytes.length;
      if (item.decoded.opaque !== true) yield item;
      yield* decodeLayer(toLayer(item, source.path, options), options);
    }
  }
}

function holdsNuls({ bytes, binary }: DecodeSource): boolean {
  return hasByteOrderMark(bytes) || (binary ?? holdsNul(bytes));
}

function lacksNeeds({ needs }: Decoder, { runs, escapes }: DecodeSource, hasNuls: boolean): boolean {
  if (needs === 'runs') return runs.length === 0;
  if (needs === 'escapes') return escapes?.length === 0;
  return needs === 'nuls' && !hasNuls;
}

function toLayer({ decoded, via }: DecodedItem, path: string, options: DecodeOptions): Layer {
  const findRuns = options.findRuns ?? plainFindRuns;
  const { bytes } = decoded;
  return { source: { bytes, path, runs: findRuns(bytes, SHORTEST_RUN) }, map: decoded, via };
}

/** Whether the layer above holds the same bytes, and those before them, unencoded: then they were seen there. */
function isCopied({ source, map, via }: Layer, span: EncodedSpan): boolean {
  if (via.length === 0) return false;
  const start = Math.max(0, span.start - CONTEXT);
  const end = Math.min(source.bytes.length, span.end + 1);
  return map.toSourceEnd(end) - map.toSource(start) === end - start;
}

function decodeSpan(layer: Layer, decoder: Decoder, span: EncodedSpan): DecodedItem | undefined {
  const decoded = decoder.decode(layer.source, span);
  if (decoded === undefined || decoded.bytes.length === 0) return undefined;
  const inner: OffsetMap = {
    toSource: (offset) => decoded.toSource(offset),
    toSourceEnd: (offset) => decoded.toSourceEnd?.(offset) ?? decoded.toSource(offset),
  };
  const map = layer.via.length === 0 ? inner : composeMaps(layer.map, inner);
  const opaque = decoded.opaque === true ? { opaque: true } : {};
  return { decoded: { bytes: decoded.bytes, ...map, ...opaque }, via: [...layer.via, decoder.name] };
}
