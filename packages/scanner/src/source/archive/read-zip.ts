import { beyondBudget, unreadable, type ArchiveBudget, type ArchiveMember } from './archive-member.ts';
import { unpackDeflated } from './unpack.ts';

const LOCAL = 0x04034b50;
const CENTRAL = 0x02014b50;
const END = 0x06054b50;
const END_SIZE = 22;
/** A comment may stand behind the end. */
const LONGEST_COMMENT = 0xffff;
const ENCRYPTED = 1;
const STORED = 0;
const DEFLATED = 8;

/** Whether bytes are a zip archive. */
export function isZip(bytes: Uint8Array): boolean {
  return bytes.length > END_SIZE && view(bytes).getUint32(0, true) === LOCAL;
}

/** The files of a zip archive, as its directory lists them. */
export function* readZip(bytes: Uint8Array, budget: ArchiveBudget): Generator<ArchiveMember> {
  const data = view(bytes);
  const end = findEnd(data);
  if (end === -1) {
    yield unreadable('', 'the archive is damaged');
    return;
  }
  let at = data.getUint32(end + 16, true);
  for (let left = data.getUint16(end + 10, true); left > 0; left--) {
    if (at + 46 > bytes.length || data.getUint32(at, true) !== CENTRAL) {
      yield unreadable('', 'the archive is damaged');
      return;
    }
    const [nameLength, extra, comment] = [28, 30, 32].map((field) => data.getUint16(at + field, true));
    const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + (nameLength ?? 0)));
    if (!name.endsWith('/')) yield readMember(bytes, { name, at }, budget);
    at += 46 + (nameLength ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
}

function readMember(
  bytes: Uint8Array,
  { name, at }: { readonly name: string; readonly at: number },
  budget: ArchiveBudget,
): ArchiveMember {
  const data = view(bytes);
  if ((data.getUint16(at + 8, true) & ENCRYPTED) !== 0) return unreadable(name, 'it is encrypted');
  if (budget.members-- <= 0) return beyondBudget(name);
  const [packed, size, local] = [20, 24, 42].map((field) => data.getUint32(at + field, true));
  if (size === undefined || packed === undefined || local === undefined || size > budget.bytes)
    return beyondBudget(name);
  const content = contentAt(bytes, local, packed);
  const method = data.getUint16(at + 10, true);
  const whole = method === STORED ? content : method === DEFLATED ? unpackMember(content, size) : undefined;
  if (whole === undefined) return unreadable(name, 'it cannot be unpacked');
  budget.bytes -= whole.length;
  return { name, bytes: whole };
}

function unpackMember(content: Uint8Array | undefined, size: number): Uint8Array | undefined {
  return content === undefined ? undefined : unpackDeflated(content, size);
}

function contentAt(bytes: Uint8Array, local: number, packed: number): Uint8Array | undefined {
  const data = view(bytes);
  if (local + 30 > bytes.length || data.getUint32(local, true) !== LOCAL) return undefined;
  const start = local + 30 + data.getUint16(local + 26, true) + data.getUint16(local + 28, true);
  return start + packed > bytes.length ? undefined : bytes.subarray(start, start + packed);
}

function findEnd(data: DataView): number {
  const first = Math.max(0, data.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let at = data.byteLength - END_SIZE; at >= first; at--) if (data.getUint32(at, true) === END) return at;
  return -1;
}

function view(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.length);
}
