import { beyondBudget, unreadable, type ArchiveBudget, type ArchiveMember } from './archive-member.ts';

const BLOCK = 512;
const MAGIC_AT = 257;
/** `ustar` */
const MAGIC = Uint8Array.of(0x75, 0x73, 0x74, 0x61, 0x72);

/** Whether bytes are a tar archive. */
export function isTar(bytes: Uint8Array): boolean {
  return bytes.length >= BLOCK && MAGIC.every((code, at) => bytes[MAGIC_AT + at] === code);
}

/** The files of a tar archive. */
export function* readTar(bytes: Uint8Array, budget: ArchiveBudget): Generator<ArchiveMember> {
  let longName: string | undefined;
  for (let at = 0; at + BLOCK <= bytes.length && bytes[at] !== 0;) {
    const header = bytes.subarray(at, at + BLOCK);
    const size = octal(header.subarray(124, 136));
    const name = longName ?? nameOf(header);
    const content = bytes.subarray(at + BLOCK, at + BLOCK + size);
    if (content.length < size) {
      yield unreadable(name, 'the archive is cut off');
      return;
    }
    const type = header[156] ?? 0;
    longName = type === LONG_NAME ? textOf(content) : type === EXTENDED ? pathIn(content) : undefined;
    if (type === FILE || type === 0) {
      if (budget.members-- <= 0) {
        yield beyondBudget(name);
        return;
      }
      yield { name, bytes: content };
    }
    at += BLOCK + Math.ceil(size / BLOCK) * BLOCK;
  }
}

const FILE = 0x30;
/** GNU tar's way to say a long name, and that of POSIX. */
const LONG_NAME = 0x4c;
const EXTENDED = 0x78;

function nameOf(header: Uint8Array): string {
  const [name, prefix] = [textOf(header.subarray(0, 100)), textOf(header.subarray(345, 500))];
  return prefix === '' || header[MAGIC_AT + MAGIC.length] !== 0 ? name : `${prefix}/${name}`;
}

function pathIn(records: Uint8Array): string | undefined {
  return /^\d+ path=(.*)$/m.exec(new TextDecoder().decode(records))?.[1];
}

function octal(field: Uint8Array): number {
  const size = Number.parseInt(textOf(field).trim(), 8);
  return Number.isNaN(size) ? Infinity : size;
}

function textOf(field: Uint8Array): string {
  const end = field.indexOf(0);
  return new TextDecoder().decode(end === -1 ? field : field.subarray(0, end));
}
