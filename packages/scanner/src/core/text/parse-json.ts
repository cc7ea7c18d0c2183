import { ConfigError } from '../errors.ts';
import { formatPlace, placeAt, type ConfigText } from './config-text.ts';

const SPACE = /[ \t\r\n]*/y;
const STRING = /"(?:[ !#-[\]-\u{10ffff}]|\\(?:["\\/bfnrt]|u[0-9a-fA-F]{4}))*"/uy;
const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const WORD = /true|false|null/y;
const DEEPEST = 50;

interface Cursor {
  readonly file: string;
  readonly text: string;
  /** What to use instead, where somebody wrote a comment. */
  readonly advice: string;
  at: number;
  readonly path: (string | number)[];
  /** Offsets of values and keys, by path. */
  readonly offsets: Map<string, number>;
}

/**
 * Parses JSON and remembers where everything stands. `JSON.parse` does not tell, and its messages quote the file,
 * in which there may be secrets. A key that is there twice is an error.
 */
export function parseJson(source: string, file: string, advice = '; leaklint.config.yaml can have them'): ConfigText {
  const text = source.replace(/^\ufeff/, '');
  const cursor: Cursor = { file, text, advice, at: 0, path: [], offsets: new Map() };
  const value = parseValue(cursor);
  skipSpace(cursor);
  if (cursor.at < text.length) throw problem(cursor, 'there is more after the end');
  return {
    file,
    value,
    placeOf: (path) => {
      const offset = cursor.offsets.get(JSON.stringify(path));
      return offset === undefined ? undefined : placeAt(text, offset);
    },
  };
}

function parseValue(cursor: Cursor): unknown {
  skipSpace(cursor);
  const key = JSON.stringify(cursor.path);
  if (!cursor.offsets.has(key)) cursor.offsets.set(key, cursor.at);
  if (cursor.path.length > DEEPEST) throw problem(cursor, 'nested too deeply');
  const first = cursor.text[cursor.at];
  if (first === '{') return parseObject(cursor);
  if (first === '[') return parseArray(cursor);
  const scalar = take(cursor, STRING) ?? take(cursor, NUMBER) ?? take(cursor, WORD);
  if (scalar === undefined) throw problem(cursor, first === undefined ? 'the file ends too early' : 'expected a value');
  return JSON.parse(scalar);
}

function parseArray(cursor: Cursor): readonly unknown[] {
  const items: unknown[] = [];
  parseItems(cursor, ']', () => {
    cursor.path.push(items.length);
    items.push(parseValue(cursor));
    cursor.path.pop();
  });
  return items;
}

function parseObject(cursor: Cursor): Readonly<Record<string, unknown>> {
  const entries = new Map<string, unknown>();
  parseItems(cursor, '}', () => {
    const start = cursor.at;
    const key = parseKey(cursor);
    if (entries.has(key)) throw problem({ ...cursor, at: start }, `the key "${key}" is there twice`);
    cursor.path.push(key);
    cursor.offsets.set(JSON.stringify(cursor.path), start);
    entries.set(key, parseValue(cursor));
    cursor.path.pop();
  });
  return Object.fromEntries(entries);
}

function parseKey(cursor: Cursor): string {
  const key = take(cursor, STRING);
  if (key === undefined) throw problem(cursor, 'expected a key in double quotes');
  skipSpace(cursor);
  if (cursor.text[cursor.at] !== ':') throw problem(cursor, 'expected ":" after the key');
  cursor.at += 1;
  return String(JSON.parse(key));
}

function parseItems(cursor: Cursor, close: string, parseItem: () => void): void {
  cursor.at += 1;
  skipSpace(cursor);
  if (cursor.text[cursor.at] === close) {
    cursor.at += 1;
    return;
  }
  for (let next = ','; next === ',';) {
    skipSpace(cursor);
    parseItem();
    skipSpace(cursor);
    next = cursor.text[cursor.at] ?? '';
    if (next !== ',' && next !== close) throw problem(cursor, `expected "," or "${close}"`);
    cursor.at += 1;
  }
}

function take(cursor: Cursor, token: RegExp): string | undefined {
  token.lastIndex = cursor.at;
  const found = token.exec(cursor.text)?.[0];
  cursor.at += found?.length ?? 0;
  return found;
}

function skipSpace(cursor: Cursor): void {
  take(cursor, SPACE);
  if (cursor.text[cursor.at] === '/') throw problem(cursor, `JSON has no comments${cursor.advice}`);
}

function problem(cursor: Cursor, message: string): ConfigError {
  return new ConfigError(`${formatPlace(cursor.file, placeAt(cursor.text, cursor.at))}: ${message}`);
}
