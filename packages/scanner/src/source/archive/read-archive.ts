import type { ArchiveBudget, ArchiveMember } from './archive-member.ts';
import { beyondBudget } from './archive-member.ts';
import { isArchiveName, MEMBER_MARK } from './is-archive-name.ts';
import { isTar, readTar } from './read-tar.ts';
import { isZip, readZip } from './read-zip.ts';
import { unpackGzip } from './unpack.ts';

/** Of one archive, with those in it. */
const MOST_BYTES = 1 << 27;
const MOST_MEMBERS = 20_000;
/** Archives in archives in archives. */
const DEEPEST = 3;

/** The files in an archive, those of archives in it too; nothing where it is none. `a!b` is `b` in `a`. */
export function readArchive(path: string, bytes: Uint8Array): Generator<ArchiveMember> {
  return readAny(path, bytes, { bytes: MOST_BYTES, members: MOST_MEMBERS, depth: DEEPEST });
}

interface Reading extends ArchiveBudget {
  readonly depth: number;
}

function* readAny(path: string, bytes: Uint8Array, reading: Reading): Generator<ArchiveMember> {
  const isGzip = bytes[0] === 0x1f && bytes[1] === 0x8b;
  if (!isGzip && !isZip(bytes) && !isTar(bytes)) return;
  for (const member of isGzip
    ? readGzip(path, bytes, reading)
    : isZip(bytes)
      ? readZip(bytes, reading)
      : readTar(bytes, reading)) {
    const name = member.name === '' ? path : path + MEMBER_MARK + member.name;
    if ('reason' in member) yield { ...member, name };
    else {
      yield { ...member, name };
      if (isArchiveName(member.name)) yield* readInner(name, member.bytes, reading);
    }
  }
}

function* readInner(name: string, bytes: Uint8Array, reading: Reading): Generator<ArchiveMember> {
  if (reading.depth === 0) {
    yield { name, reason: 'not looked into: too many archives in each other', incomplete: true };
    return;
  }
  const inner = { ...reading, depth: reading.depth - 1 };
  yield* readAny(name, bytes, inner);
  reading.bytes = inner.bytes;
  reading.members = inner.members;
}

function* readGzip(path: string, bytes: Uint8Array, reading: Reading): Generator<ArchiveMember> {
  const content = unpackGzip(bytes, reading.bytes);
  if (content === undefined) {
    yield beyondBudget('');
    return;
  }
  reading.bytes -= content.length;
  if (isTar(content)) yield* readTar(content, reading);
  else yield { name: path.slice(path.lastIndexOf('/') + 1).replace(/\.gz$/i, ''), bytes: content };
}
