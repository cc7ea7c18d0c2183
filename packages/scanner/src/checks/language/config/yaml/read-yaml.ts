import {
  complain,
  createCursor,
  goBehind,
  isMarker,
  significantLine,
  type ContentLine,
  type Cursor,
} from './cursor.ts';
import { keyAt } from './key.ts';
import type { YamlEntry, YamlNode } from './node.ts';
import { readFlow } from './read-flow.ts';
import { blockValue, plainValue, quotedValue } from './scalars.ts';

// Reads YAML as people write it, by lines and indentation, in one go and with the place of every value. It forgives
// what a strict parser must not: templates (Helm, Jinja) that are no YAML yet, tabs, half-finished files. What it makes
// no sense of is passed over and named.

/** What a text says, document by document, as far as it could be read. */
export interface YamlReading {
  readonly documents: readonly YamlNode[];
  /** Where the first thing stands that could not be read. */
  readonly problem: number | undefined;
}

const DEEPEST = 80;

/** Reads all documents of a text. */
export function readYaml(text: string): YamlReading {
  const cursor = createCursor(text);
  const documents: YamlNode[] = [];
  while (cursor.at < cursor.lines.length) {
    const before = cursor.at;
    const node = block(cursor, 0);
    if (node !== undefined) documents.push(node);
    const line = cursor.lines[cursor.at];
    if (cursor.at === before && line !== undefined) {
      if (!isMarker(cursor, line) && cursor.text[line.start] !== '%') complain(cursor, line.start);
      cursor.at++;
    }
  }
  return { documents, problem: cursor.problem };
}

/** The node whose lines stand at least so far in. */
function block(cursor: Cursor, least: number): YamlNode | undefined {
  const line = significantLine(cursor);
  if (line === undefined || line.indent < least) return undefined;
  if (cursor.depth >= DEEPEST) {
    complain(cursor, line.start);
    cursor.at++;
    return undefined;
  }
  cursor.depth++;
  const node = blockAt(cursor, line, least - 1);
  cursor.depth--;
  return node;
}

function blockAt(cursor: Cursor, line: ContentLine, parentIndent: number): YamlNode | undefined {
  if (isItem(cursor, line)) return sequence(cursor, line.indent);
  if (keyAt(cursor.text, line) !== undefined) return mapping(cursor, line.indent);
  return value(cursor, line.start, parentIndent);
}

function mapping(cursor: Cursor, indent: number): YamlNode {
  const entries: YamlEntry[] = [];
  for (;;) {
    const line = significantLine(cursor);
    if (line === undefined || line.indent < indent) break;
    const found = line.indent === indent ? keyAt(cursor.text, line) : undefined;
    if (found !== undefined) {
      const { key, place, valueAt } = found;
      entries.push({ key, place, value: value(cursor, valueAt, indent, true) });
      continue;
    }
    if (line.indent === indent && isItem(cursor, line)) break;
    entries.push(...stray(cursor, line, indent));
  }
  return { kind: 'mapping', entries };
}

/** Lines that stand where none should: what they say still counts. */
function stray(cursor: Cursor, line: ContentLine, indent: number): readonly YamlEntry[] {
  complain(cursor, line.start);
  if (line.indent <= indent) {
    cursor.at++;
    return [];
  }
  const before = cursor.at;
  const node = block(cursor, line.indent);
  if (cursor.at === before) cursor.at++;
  return node?.kind === 'mapping' ? node.entries : [];
}

function sequence(cursor: Cursor, indent: number): YamlNode {
  const items: YamlNode[] = [];
  for (;;) {
    const line = significantLine(cursor);
    if (line?.indent !== indent || !isItem(cursor, line)) break;
    const item = itemAt(cursor, line);
    if (item !== undefined) items.push(item);
  }
  return { kind: 'sequence', items };
}

/** What stands behind the dash is a line of its own, that far in. */
function itemAt(cursor: Cursor, line: ContentLine): YamlNode | undefined {
  let start = line.start + 1;
  while (start < line.end && /[ \t]/.test(cursor.text[start] ?? '')) start++;
  const inner = { indent: line.indent + start - line.start, start, end: line.end };
  if (start < line.end && (isItem(cursor, inner) || keyAt(cursor.text, inner) !== undefined)) {
    cursor.lines[cursor.at] = inner;
    return block(cursor, inner.indent);
  }
  return value(cursor, start, line.indent);
}

function isItem({ text }: Cursor, { start, end }: ContentLine): boolean {
  return text[start] === '-' && (start + 1 >= end || text[start + 1] === ' ' || text[start + 1] === '\t');
}

const PROPERTIES = /^(?:[&!][^\s[{]*\s*)*/;
const BLOCK_HEADER = /^[|>][-+\d]*\s*(?:#.*)?$/;

/** The value that begins at a place of the current line, or below it. */
function value(cursor: Cursor, from: number, parentIndent: number, isOfKey = false): YamlNode | undefined {
  const end = cursor.lines[cursor.at]?.end ?? from;
  const start = valueStart(cursor.text, from, end);
  const rest = cursor.text.slice(start, end);
  if (rest === '' || rest.startsWith('#')) return below(cursor, parentIndent, isOfKey);
  if (BLOCK_HEADER.test(rest)) return blockValue(cursor, parentIndent);
  const [first] = rest;
  if (first === '[' || (first === '{' && !rest.startsWith('{{'))) return bracketed();
  if (first === '"' || first === "'") return quotedOrPlain();
  // Another value of the file stands for this one.
  if (first === '*') {
    cursor.at++;
    return undefined;
  }
  return plainValue(cursor, start, parentIndent);

  function quotedOrPlain(): YamlNode {
    return quotedValue(cursor, start) ?? plainValue(cursor, start, parentIndent);
  }

  function bracketed(): YamlNode {
    const found = readFlow(cursor.text, start);
    if (found === undefined) {
      complain(cursor, start);
      return plainValue(cursor, start, parentIndent);
    }
    goBehind(cursor, found.end);
    return found.node;
  }
}

/** Behind spaces, tags and anchors. */
function valueStart(text: string, from: number, end: number): number {
  let start = from;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  return start + (PROPERTIES.exec(text.slice(start, end))?.[0].length ?? 0);
}

/** A list may stand as far in as the key that it belongs to. */
function below(cursor: Cursor, parentIndent: number, isOfKey: boolean): YamlNode | undefined {
  cursor.at++;
  const next = significantLine(cursor);
  if (next === undefined) return undefined;
  if (next.indent > parentIndent) return block(cursor, parentIndent + 1);
  return isOfKey && next.indent === parentIndent && isItem(cursor, next) ? block(cursor, parentIndent) : undefined;
}
