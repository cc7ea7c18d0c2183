import type { ByteStream, NotOpened } from '../port/byte-stream.ts';
import { memberSkip } from '../source/archive/member-skip.ts';
import { readArchive } from '../source/archive/read-archive.ts';
import { searchWithChecks, type SearchMeans } from './code/search-with-checks.ts';
import type { FileReport } from './located-secret.ts';
import { memoryStream } from './memory-stream.ts';
import { notSearched } from './search-opened.ts';

/** What is read at a time. */
const STEP = 1 << 20;
/** Larger archives are not taken into memory; the search of the whole file has read them. */
const LARGEST = 1 << 28;

/** Searches the files in an archive, one after the other. */
export async function* searchMembers(
  stream: ByteStream | NotOpened,
  path: string,
  means: SearchMeans,
): AsyncGenerator<FileReport> {
  if ('reason' in stream) return;
  const bytes = readWhole(stream, Math.min(LARGEST, means.settings.maxFileSize));
  if (bytes === undefined) {
    yield notSearched({ path, reason: 'not looked into: the archive is too large', incomplete: true });
    return;
  }
  for (const member of readArchive(path, bytes)) {
    if ('reason' in member) yield notSearched(memberSkip(member));
    else yield await searchWithChecks(() => memoryStream(member.bytes), member.name, means);
  }
}

function readWhole(stream: ByteStream, largest: number): Uint8Array | undefined {
  try {
    let bytes = new Uint8Array(STEP);
    let length = 0;
    for (;;) {
      const count = stream.read(bytes, length);
      length += count;
      if (length < bytes.length) return bytes.subarray(0, length);
      if (length >= largest) return undefined;
      const larger = new Uint8Array(2 * length);
      larger.set(bytes);
      bytes = larger;
    }
  } finally {
    stream.close();
  }
}
