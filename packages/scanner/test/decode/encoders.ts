import { latin1Bytes, toLatin1 } from './decode-text.ts';

/** One way to write bytes, which are text here, one character a byte. */
export type Encode = (text: string) => string;

export const toBase64: Encode = (text) => btoa(text);

export const toBase64Url: Encode = (text) => btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');

/** Lines of a width, each behind some indentation. */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  for (let at = 0; at < text.length; at += width) lines.push(indent + text.slice(at, at + width));
  return lines.join('\n');
}

export const toHex: Encode = (text) => Array.from(latin1Bytes(text), (byte) => hexPair(byte)).join('');

export const toPercent: Encode = (text) => escapeEach(text, (code) => `%${hexPair(code).toUpperCase()}`);

export const toUnicodeEscapes: Encode = (text) => escapeEach(text, (code) => `\\u00${hexPair(code)}`);

export const toHexEscapes: Encode = (text) => escapeEach(text, (code) => `\\x${hexPair(code)}`);

export const toBracedEscapes: Encode = (text) => escapeEach(text, (code) => `\\u{${code.toString(16)}}`);

export const toEntities: Encode = (text) => escapeEach(text, (code) => `&#${String(code)};`);

export const toHexEntities: Encode = (text) => escapeEach(text, (code) => `&#x${code.toString(16)};`);

/** UTF-16 of text, low byte first, as text of one character a byte. */
export const toUtf16le: Encode = (text) =>
  Array.from(units(text), (unit) => byteOf(unit & 0xff) + byteOf(unit >> 8)).join('');

export const toUtf16be: Encode = (text) =>
  Array.from(units(text), (unit) => byteOf(unit >> 8) + byteOf(unit & 0xff)).join('');

export const toUtf8: Encode = (text) => toLatin1(new TextEncoder().encode(text));

function* units(text: string): Generator<number> {
  for (let at = 0; at < text.length; at++) yield text.charCodeAt(at);
}

function byteOf(code: number): string {
  return String.fromCharCode(code);
}

function escapeEach(text: string, escape: (code: number) => string): string {
  return Array.from(units(text), escape).join('');
}

function hexPair(byte: number): string {
  return byte.toString(16).padStart(2, '0');
}
