import { extensionOf } from '../core/text/extension-of.ts';
import { latin1 } from '../core/text/latin1.ts';
import { decodeBase64 } from './base64.ts';
import { contentKind } from './content-kind.ts';
import { decodeGroups } from './base64-alphabet.ts';
import { noSpans, type Decoder, type DecodeSource, type EncodedSpan } from './decoder.ts';
import { createNeedle, findBytes, isSpelledAt } from './find-bytes.ts';

const MANIFEST_EXTENSIONS = new Set(['yaml', 'yml', 'json', 'tpl', 'tmpl', 'gotmpl', 'j2', 'md', 'sh', 'bash', '']);
const SECRET = createNeedle('Secret');
const KIND = /\bkind\\?["']?\s{0,8}:\s{0,8}\\?["']?Secret\b/;
/** Kubernetes takes no larger Secret (https://kubernetes.io/docs/concepts/configuration/secret/). */
const LARGEST_SECRET = 1024 * 1024;
const BORDER = createNeedle('\n---');
const LONGEST_LINE_START = 40;
/** Longer ones are found as runs. */
const RUN_LENGTH = 20;
const VALUE = /(?:^|[{,])[ \t]*["']?[\w.-]+["']?[ \t]*:[ \t]*["']?([A-Za-z0-9+/]{6,19}={0,2})(?![A-Za-z0-9+/=])/gm;
const API_VERSION = createNeedle('apiVersion');
const CAPITAL_S = 0x53;
const CAPITAL_V = 0x56;
const CAPITAL_V_AT = 3;

/** The short values under `data` of Kubernetes Secrets; only manifests are searched for them. */
export const manifestValues: Decoder = { name: 'base64', find: findManifestValues, decode: decodeBase64 };

function findManifestValues(source: DecodeSource): readonly EncodedSpan[] {
  if (!MANIFEST_EXTENSIONS.has(extensionOf(source.path)) || !holdsApiVersion(source.bytes)) return noSpans;
  const spans: EncodedSpan[] = [];
  let done = 0;
  for (
    let at = findBytes(source.bytes, SECRET, 0);
    at !== -1;
    at = findBytes(source.bytes, SECRET, Math.max(at + 1, done))
  ) {
    if (isKind(source.bytes, at + SECRET.spelling.length)) done = collectDocument(source.bytes, { at, done }, spans);
  }
  return spans;
}

/** Every manifest has an `apiVersion`; its capital is the rarest letter of all that the search could look for. */
function holdsApiVersion(bytes: Uint8Array): boolean {
  for (let at = bytes.indexOf(CAPITAL_V); at !== -1; at = bytes.indexOf(CAPITAL_V, at + 1)) {
    if (isSpelledAt(bytes, at - CAPITAL_V_AT, API_VERSION)) return true;
  }
  return false;
}

/** Whether bytes may be a manifest of a Secret. */
export function mayBeSecretManifest(bytes: Uint8Array): boolean {
  if (!holdsApiVersion(bytes)) return false;
  for (let at = bytes.indexOf(CAPITAL_S); at !== -1; at = bytes.indexOf(CAPITAL_S, at + 1)) {
    if (isSpelledAt(bytes, at, SECRET) && isKind(bytes, at + SECRET.spelling.length)) return true;
  }
  return false;
}

function isKind(bytes: Uint8Array, end: number): boolean {
  return KIND.test(latin1(bytes, Math.max(0, end - LONGEST_LINE_START), end + 1));
}

/** Takes the values of the document that the Secret stands in; returns where that ends. */
function collectDocument(
  bytes: Uint8Array,
  place: { readonly at: number; readonly done: number },
  spans: EncodedSpan[],
): number {
  const start = documentStart(bytes, place.at, Math.max(place.done, place.at - LARGEST_SECRET));
  const ahead = bytes.subarray(place.at, place.at + LARGEST_SECRET);
  const border = findBytes(ahead, BORDER, 0);
  const end = place.at + (border === -1 ? ahead.length : border);
  for (const match of latin1(bytes, start, end).matchAll(VALUE)) {
    const valueEnd = start + match.index + match[0].length;
    const span = { start: valueEnd - (match[1] ?? '').length, end: valueEnd };
    if (isShortValue(bytes, span)) spans.push(span);
  }
  return end;
}

function documentStart(bytes: Uint8Array, from: number, lowest: number): number {
  for (let at = from; at > lowest; at--) {
    if (isSpelledAt(bytes, at, BORDER)) return at;
  }
  return lowest;
}

/** Strictly base64, as Kubernetes wants it, of nothing but text. */
function isShortValue(bytes: Uint8Array, span: EncodedSpan): boolean {
  const length = span.end - span.start;
  const characters = bytes[span.end - 1] === 0x3d ? length - (bytes[span.end - 2] === 0x3d ? 2 : 1) : length;
  if (length % 4 !== 0 || characters >= RUN_LENGTH) return false;
  const value = new Uint8Array(RUN_LENGTH);
  const decoded = decodeGroups(bytes, { start: span.start, end: span.start + characters }, value);
  return contentKind(value.subarray(0, decoded)) === 'text';
}
