import type { Detection } from '../core/detection.ts';
import type { Engine } from '../core/engine.ts';
import { createLocator, START, type Locator, type Position, type TextEncodingName } from '../core/locate.ts';
import type { ByteStream } from '../port/byte-stream.ts';
import type { LocatedSecret } from './located-secret.ts';
import { snippetAt } from './snippet.ts';

/** What of a file is in memory at a time; almost every file is one chunk. */
const CHUNK = 1 << 24;
/** What a chunk shares with each neighbour: more than any rule, judge or decoder looks away from a secret. */
const MARGIN = 1 << 16;

export interface ChunkSizes {
  readonly chunk: number;
  readonly margin: number;
}

const CHUNK_SIZES: ChunkSizes = { chunk: CHUNK, margin: MARGIN };

/** One chunk's finds, located in the whole file. */
export interface ChunkReport {
  readonly secrets: readonly LocatedSecret[];
  /** Offsets in `bytes`, which is valid only until the next chunk; those in its margins too. */
  readonly marks: readonly number[];
  readonly bytes: Uint8Array;
  /** The line of the file that the bytes begin with. */
  readonly firstLine: number;
  readonly encoding: TextEncodingName;
  /** Whether this chunk, and not a neighbour, speaks for what starts at an offset of `bytes`. */
  readonly speaksFor: (offset: number) => boolean;
  readonly complete: boolean;
  /** How many bytes of the file this chunk was the first to see. */
  readonly fresh: number;
}

/**
 * Searches a stream chunk by chunk in constant memory. Chunks overlap by two margins, and each speaks only for what
 * starts at least a margin away from a cut, so that the cuts never show in the result.
 */
export function* searchChunks(
  engine: Engine,
  stream: ByteStream,
  path: string,
  sizes = CHUNK_SIZES,
): Generator<ChunkReport> {
  const { chunk, margin } = sizes;
  let position = START;
  let carried = 0;
  for (;;) {
    const bytes = engine.buffer(chunk).subarray(0, chunk);
    const fresh = stream.read(bytes, carried);
    const length = carried + fresh;
    const isLast = length < chunk;
    const { detections, marks, complete } = engine.search({ length, path });
    const from = carried === 0 ? 0 : margin;
    const to = isLast ? Infinity : length - margin;
    const speaksFor = (offset: number): boolean => offset >= from && offset < to;
    const own = detections.filter(({ start }) => speaksFor(start));
    const view = bytes.subarray(0, length);
    const encoding = encodingOf(detections);
    const secrets = locate(view, own, position);
    yield { secrets, marks, bytes: view, firstLine: position.line, encoding, speaksFor, complete, fresh };
    if (isLast) return;
    position = createLocator(bytes, length, { encoding, base: position }).at(length - 2 * margin);
    bytes.copyWithin(0, length - 2 * margin, length);
    carried = 2 * margin;
  }
}

function locate(bytes: Uint8Array, detections: readonly Detection[], base: Position): LocatedSecret[] {
  if (detections.length === 0) return [];
  const encoding = encodingOf(detections);
  const locator = createLocator(bytes, bytes.length, { encoding, base });
  return detections.map((detection) => toLocated(bytes, detection, { locator, encoding }));
}

function toLocated(
  bytes: Uint8Array,
  detection: Detection,
  { locator, encoding }: { readonly locator: Locator; readonly encoding: TextEncodingName },
): LocatedSecret {
  const { rule, start, end, value, severity, confidence, reasons, decodedVia } = detection;
  const from = locator.at(start);
  const to = locator.at(end);
  return {
    ruleId: rule.id,
    family: rule.family,
    value,
    severity,
    confidence,
    reasons,
    decodedVia,
    region: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
    snippet: snippetAt(bytes, bytes.length, { start, end, line: from.line, encoding }),
  };
}

/** A file whose secrets were decoded out of UTF-16 is UTF-16: its lines and columns are counted so. */
function encodingOf(detections: readonly Detection[]): TextEncodingName {
  for (const { decodedVia } of detections) {
    const [first] = decodedVia;
    if (first === 'utf-16le' || first === 'utf-16be') return first;
  }
  return 'utf-8';
}
