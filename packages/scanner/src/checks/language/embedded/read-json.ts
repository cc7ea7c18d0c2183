import { lastAtMost } from './code-stretch.ts';

/** A string of a JSON text, with the way back to its characters' places. */
export interface JsonString {
  readonly kind: 'string';
  readonly text: string;
  readonly toSource: (offset: number) => number;
}

/** A value of a JSON text; what is neither is of no interest here. */
export type JsonValue =
  | JsonString
  | { readonly kind: 'array'; readonly items: readonly JsonValue[] }
  | { readonly kind: 'object'; readonly fields: ReadonlyMap<string, JsonValue> }
  | { readonly kind: 'other' };

const TOKEN = /"(?:[^"\\]|\\[\s\S])*"?|[{}[\],:]|[^\s{}[\],:"]+/g;
const ESCAPE = /\\(?:u[\dA-Fa-f]{4}|[\s\S])/g;
const SHORT: Readonly<Record<string, string>> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };
const DEEPEST = 100;

/** Reads JSON as far as it is JSON, keeping where strings stand. */
export function readJson(source: string): JsonValue | undefined {
  const tokens = source.matchAll(TOKEN);
  const next = (): Token | undefined => {
    const { value } = tokens.next();
    return value === undefined ? undefined : { text: value[0], start: value.index };
  };
  const first = next();
  return first === undefined ? undefined : readValue(first, next, 0);
}

interface Token {
  readonly text: string;
  readonly start: number;
}

function readValue(token: Token, next: () => Token | undefined, depth: number): JsonValue {
  if (token.text.startsWith('"')) return readString(token);
  if (depth > DEEPEST) return { kind: 'other' };
  if (token.text === '[') return { kind: 'array', items: readItems(next, depth) };
  return token.text === '{' ? { kind: 'object', fields: readFields(next, depth) } : { kind: 'other' };
}

function readItems(next: () => Token | undefined, depth: number): JsonValue[] {
  const items: JsonValue[] = [];
  for (let token = next(); token !== undefined && token.text !== ']'; token = next()) {
    if (token.text !== ',') items.push(readValue(token, next, depth + 1));
  }
  return items;
}

function readFields(next: () => Token | undefined, depth: number): Map<string, JsonValue> {
  const fields = new Map<string, JsonValue>();
  let key: string | undefined;
  for (let token = next(); token !== undefined && token.text !== '}'; token = next()) {
    if (token.text === ',' || token.text === ':') continue;
    if (key === undefined) {
      key = readString(token).text;
    } else {
      fields.set(key, readValue(token, next, depth + 1));
      key = undefined;
    }
  }
  return fields;
}

function readString({ text, start }: Token): JsonString {
  const inner = text.replace(/^"|"$/g, '');
  /** Places in the folded text behind each escape, and how much the source is ahead there. */
  const behind: number[] = [0];
  const ahead: number[] = [start + 1];
  let saved = 0;
  const folded = inner.replace(ESCAPE, (escape, index: number) => {
    saved += escape.length - 1;
    behind.push(index + escape.length - saved);
    ahead.push(start + 1 + saved);
    return escape.length === 6
      ? String.fromCharCode(Number.parseInt(escape.slice(2), 16))
      : (SHORT[escape.slice(1)] ?? escape.slice(1));
  });
  return {
    kind: 'string',
    text: folded,
    toSource: (offset) => offset + (ahead[lastAtMost(behind, offset)] ?? start + 1),
  };
}
