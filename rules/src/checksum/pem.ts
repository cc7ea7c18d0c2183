import { decodeBase64 } from './base64.ts';

const OPENSSH_MAGIC = 'openssh-key-v1\0';
const DER_SEQUENCE = 0x30;
const LONG_FORM = 0x80;
/** PGP packets start with the highest bit set (RFC 9580). */
const PGP_PACKET = 0x80;
const SHORTEST_BODY = 40;
/** Copying by hand loses or doubles a character of padding now and then. */
const SLACK = 3;
/** Comment signs, bullets and quotes before a line of a block that stands in code; `/` and `+` alone are base64. */
const LINE_START = /^\s*(?:(?:\/\/|[#*>|;+-])\s+)?["'`]?/;
const LINE_END = /(?:["'`]\s{0,3}[,;+.\\&]?|\s[+\\&.]|[\\,])?\s*$/;

/** Whether the body of a private key block is base64 of something that such a block holds. */
export function verifyPem(block: string): boolean {
  const text = block.replace(/\\+[nrt]/g, '\n').replace(/-{5}(?:BEGIN|END) [A-Z0-9 ]{1,40}-{5}/g, '\n');
  const isEncrypted = /Proc-Type: ?4,ENCRYPTED/.test(text);
  const lines = text.split('\n').map((line) => line.replace(LINE_START, '').replace(LINE_END, ''));
  const body = lines
    .filter((line) => !/^[A-Za-z-]+: |^=[\w+/]{4}$/.test(line))
    .join('')
    .replace(/[\s"']/g, '');
  const decoded = decodeBase64(body);
  if (decoded === undefined || decoded.length < SHORTEST_BODY) return false;
  return isEncrypted || isDer(decoded) || decoded.startsWith(OPENSSH_MAGIC) || isPgp(decoded, block);
}

function isDer(bytes: string): boolean {
  if (bytes.charCodeAt(0) !== DER_SEQUENCE) return false;
  const first = bytes.charCodeAt(1);
  const count = first < LONG_FORM ? 0 : first - LONG_FORM;
  let length = count === 0 ? first : 0;
  for (let index = 0; index < count; index++) length = length * 256 + bytes.charCodeAt(2 + index);
  return Math.abs(length + 2 + count - bytes.length) <= SLACK;
}

function isPgp(bytes: string, block: string): boolean {
  return block.includes('PGP') && bytes.charCodeAt(0) >= PGP_PACKET;
}
