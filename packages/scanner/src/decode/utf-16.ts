import { noSpans, type Decoded, type Decoder, type DecodeSource, type EncodedSpan } from './decoder.ts';
import { hasByteOrderMark, isUtf16, type ByteOrder } from './utf-16-detect.ts';
import { mapWidths } from './width-map.ts';
import { isHighSurrogate, isLowSurrogate, joinSurrogates, REPLACEMENT, writeCharacter } from './write-character.ts';

/** Files that are UTF-16 with the low byte first, as Windows writes them. */
export const utf16le = createUtf16Decoder('le');

/** Files that are UTF-16 with the high byte first. */
export const utf16be = createUtf16Decoder('be');

function createUtf16Decoder(order: ByteOrder): Decoder {
  return {
    name: `utf-16${order}`,
    needs: 'nuls',
    find: (source: DecodeSource) => (isUtf16(source, order) ? [wholeOf(source.bytes)] : noSpans),
    decode: ({ bytes }: DecodeSource, span: EncodedSpan) => decodeUnits(bytes, span, order === 'le' ? 1 : 0),
  };
}

function wholeOf(bytes: Uint8Array): EncodedSpan {
  return { start: hasByteOrderMark(bytes) ? 2 : 0, end: bytes.length };
}

function decodeUnits(bytes: Uint8Array, { start, end }: EncodedSpan, high: number): Decoded {
  const unitAt = (at: number): number => ((bytes[at + high] ?? 0) << 8) | (bytes[at + 1 - high] ?? 0);
  const last = start + ((end - start) & ~1);
  const length = utf8Length(unitAt, start, last);
  const out = new Uint8Array(length);
  const widths = new Uint8Array(length);
  let to = 0;
  for (let at = start; at < last;) {
    const unit = unitAt(at);
    const isPair = isHighSurrogate(unit) && at + 2 < last && isLowSurrogate(unitAt(at + 2));
    const width = isPair ? 4 : 2;
    to = writeCharacter(out, to, isPair ? joinSurrogates(unit, unitAt(at + 2)) : withoutHalves(unit));
    widths[to - 1] = width;
    at += width;
  }
  return { bytes: out, ...mapWidths(widths, start) };
}

/** Half a surrogate pair takes the three bytes of the replacement; two halves that belong together take four. */
function utf8Length(unitAt: (at: number) => number, start: number, last: number): number {
  let length = 0;
  for (let at = start; at < last; at += 2) {
    const unit = unitAt(at);
    length += unit < 0x80 ? 1 : unit < 0x800 ? 2 : 3;
    if (isHighSurrogate(unit) && at + 2 < last && isLowSurrogate(unitAt(at + 2))) {
      length += 1;
      at += 2;
    }
  }
  return length;
}

function withoutHalves(unit: number): number {
  return isHighSurrogate(unit) || isLowSurrogate(unit) ? REPLACEMENT : unit;
}
