import { ScanError } from '../core/errors.ts';

/** Reads standard input, or any other stream, to its end; throws `ScanError` where it is larger than `maxSize`. */
export async function readStream(stream: AsyncIterable<Uint8Array | string>, maxSize: number): Promise<Uint8Array> {
  const encoder = new TextEncoder();
  const chunks: Uint8Array[] = [];
  let length = 0;
  for await (const chunk of stream) {
    const bytes = typeof chunk === 'string' ? encoder.encode(chunk) : chunk;
    length += bytes.length;
    if (length > maxSize) throw new ScanError(`standard input is larger than ${String(maxSize)} bytes`);
    chunks.push(bytes);
  }
  return joinChunks(chunks, length);
}

function joinChunks(chunks: readonly Uint8Array[], length: number): Uint8Array {
  const [only] = chunks;
  if (only !== undefined && chunks.length === 1) return only;
  const joined = new Uint8Array(length);
  let offset = 0;
  for (const chunk of chunks) {
    joined.set(chunk, offset);
    offset += chunk.length;
  }
  return joined;
}
