import type * as Zlib from 'node:zlib';

/** Loaded when an archive is met, and not before. */
function zlib(): typeof Zlib {
  // eslint-disable-next-line n/no-unsupported-features/node-builtins -- every Node from 20.16 has it
  return process.getBuiltinModule('node:zlib');
}

/** What a gzip file holds; undefined when it is damaged, or more than there is room for. */
export function unpackGzip(bytes: Uint8Array, room: number): Uint8Array | undefined {
  return attempt(() => zlib().gunzipSync(bytes, { maxOutputLength: Math.max(1, room) }));
}

/** What a compressed member of a zip file holds; undefined as above. */
export function unpackDeflated(bytes: Uint8Array, room: number): Uint8Array | undefined {
  return attempt(() => zlib().inflateRawSync(bytes, { maxOutputLength: Math.max(1, room) }));
}

function attempt(unpack: () => Uint8Array): Uint8Array | undefined {
  try {
    return unpack();
  } catch {
    // Damaged, or too large: the caller names it.
    return undefined;
  }
}
