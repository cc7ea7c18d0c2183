import { decodeGroups, SEXTETS } from './base64-alphabet.ts';
import { contentKind } from './content-kind.ts';

/** Fifteen bytes of content: fewer say too little about what they are, and more may belong to something else. */
export const SHORTEST_BASE64 = 20;

const GROUP = 4;
const HEAD_BYTES = 15;
/** How far into a run something else may reach that stands before the base64, such as a path. */
const LONGEST_PREFIX = 256;

const OTHER = 0;
const TEXT = 1;
const NUL = 2;
const MAGIC = 4;
const SEPARATORS: Uint8Array = buildSeparators();
const FIRST_BYTE_KINDS: Uint8Array = buildFirstByteKinds();

/**
 * Where in a run of base64 characters something decodes to content, or -1. A run may be two things joined
 * (`path/BASE64`, `key_BASE64`), so each place behind a separator is tried, and what an escape before it may swallow.
 * Bytes may be a chunk of something larger, whose first run begins anywhere in a group.
 */
export function findBase64Start(bytes: Uint8Array, start: number, end: number): number {
  const phases = start === 0 ? GROUP : 1;
  for (let at = start; at < start + phases; at++) {
    if (isContentAt(bytes, at, end)) return at;
  }
  const before = bytes[start - 1];
  if (before === 0x5c && isContentAt(bytes, start + 1, end)) return start + 1; // \n
  if (before === 0x25 && isContentAt(bytes, start + 2, end)) return start + 2; // %3D
  const last = Math.min(end - SHORTEST_BASE64, start + LONGEST_PREFIX);
  for (let at = nextSeparator(bytes, start, last); at < last; at = nextSeparator(bytes, at + 1, last)) {
    if (isContentAt(bytes, at + 1, end)) return at + 1;
  }
  return -1;
}

function nextSeparator(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && SEPARATORS[bytes[at] ?? 0] === 0) at++;
  return at;
}

/** Where the base64 that begins at `start` ends: before characters of the other alphabet, or before another beginning. */
export function findBase64End(bytes: Uint8Array, start: number, runEnd: number): number {
  let special = 0;
  for (let at = start; at < runEnd; at++) {
    const alphabet = alphabetOf(bytes[at] ?? 0);
    if (alphabet === 0) continue;
    if (special !== 0 && alphabet !== special) return at;
    special = alphabet;
    if (isJoint(bytes, start, at) && isContentAt(bytes, at + 1, runEnd)) return at;
  }
  return runEnd;
}

/** Whether a separator stands where more base64 behind it could not be told from that before it. */
function isJoint(bytes: Uint8Array, start: number, at: number): boolean {
  return at - start >= SHORTEST_BASE64 && (at + 1 - start) % 4 !== 0 && SEPARATORS[bytes[at] ?? 0] === 1;
}

function isContentAt(bytes: Uint8Array, start: number, end: number): boolean {
  if (end - start < SHORTEST_BASE64 || !mayBeContent(bytes, start)) return false;
  const head = new Uint8Array(HEAD_BYTES);
  decodeGroups(bytes, { start, end: start + SHORTEST_BASE64 }, head);
  return contentKind(head) !== undefined;
}

/**
 * The first character of a group says what its first byte can be, and the second what the next can be. Four groups
 * let one in a hundred random runs through; text is missed whose first dozen characters are not mostly ASCII.
 * In UTF-16 every other of the first bytes is the NUL of an ASCII character.
 */
function mayBeContent(bytes: Uint8Array, start: number): boolean {
  const first = kindAt(bytes, start);
  if (first === OTHER) return false;
  const second = kindAt(bytes, start + 4);
  const isRegular = kindAt(bytes, start + 8) === first && kindAt(bytes, start + 12) === second;
  if (isRegular && first === TEXT && second === TEXT) return plainSeconds(bytes, start) >= 3;
  if (isRegular && first + second === TEXT + NUL) return true;
  return isMagic(bytes[start], bytes[start + 1], bytes[start + 2]);
}

function kindAt(bytes: Uint8Array, at: number): number {
  return FIRST_BYTE_KINDS[bytes[at] ?? 0] ?? OTHER;
}

/** How many of four groups have a second byte that is ASCII: a group's second character holds its high half. */
function plainSeconds(bytes: Uint8Array, start: number): number {
  let plain = 0;
  for (let at = start + 1; at < start + 16; at += 4) {
    const high = (SEXTETS[bytes[at] ?? 0] ?? 0) & 0xf;
    if (high < 8 && high !== 1) plain++;
  }
  return plain;
}

/** How gzip (`H4s`), zip (`UEs`) and the two byte order marks of UTF-16 (`//4` … `//7`, `/v`) begin. */
function isMagic(first = 0, second = 0, third = 0): boolean {
  if (first === 0x48) return second === 0x34 && third === 0x73;
  if (first === 0x55) return second === 0x45 && third === 0x73;
  return first === 0x2f && (second === 0x76 || (second === 0x2f && third >= 0x34 && third <= 0x37));
}

/** What the first byte of a group is, by the group's first character. */
function buildFirstByteKinds(): Uint8Array {
  const kinds = new Uint8Array(256);
  const assign = (characters: string, kind: number): void => {
    for (const character of characters) kinds[character.charCodeAt(0)] = kind;
  };
  assign('CDIJKLMNOPQRSTUVWXYZabcdef', TEXT); // 0x08-0x0f, 0x20-0x7f
  assign('A', NUL); // 0x00-0x03
  assign('H/', MAGIC); // 0x1c-0x1f as of gzip, 0xfc-0xff as of a byte order mark
  return kinds;
}

/** 1 for each byte that may part base64 from what stands before it, although it is a base64 character too. */
function buildSeparators(): Uint8Array {
  const separators = new Uint8Array(256);
  for (const separator of '_-/') separators[separator.charCodeAt(0)] = 1;
  return separators;
}

/** 1 for the characters that only the standard alphabet has, 2 for those of the URL-safe one, 0 for all others. */
function alphabetOf(byte: number): 0 | 1 | 2 {
  if (byte === 0x2b || byte === 0x2f) return 1;
  return byte === 0x2d || byte === 0x5f ? 2 : 0;
}
