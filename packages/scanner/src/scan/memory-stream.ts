import type { ByteStream } from '../port/byte-stream.ts';

/** Bytes that are in memory already, as a stream. */
export function memoryStream(bytes: Uint8Array): ByteStream {
  let position = 0;
  return {
    read(into, at) {
      const part = bytes.subarray(position, position + into.length - at);
      into.set(part, at);
      position += part.length;
      return part.length;
    },
    close() {
      position = bytes.length;
    },
  };
}
