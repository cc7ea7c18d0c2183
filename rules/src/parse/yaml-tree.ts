import { isMap, isScalar, isSeq, LineCounter, parseDocument } from 'yaml';
import type { Place, Report } from './problem.ts';
import type { Tree } from './tree.ts';

/** Reads YAML, and JSON as a part of it, into a tree with places; undefined where the text is neither. */
export function yamlTree(text: string, report: Report): Tree | undefined {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false, uniqueKeys: true });
  const placeAt = (offset: number): Place => {
    const { line, col } = lines.linePos(offset);
    return { line, column: col };
  };
  for (const error of document.errors) report(placeAt(error.pos[0]), firstLine(error.message));
  return document.errors.length > 0 ? undefined : convert(document.contents, placeAt, report);
}

type PlaceAt = (offset: number) => Place;

function convert(node: unknown, placeAt: PlaceAt, report: Report): Tree {
  const place = placeOf(node, placeAt);
  if (isMap(node)) {
    const entries = node.items.map((pair) => ({
      key: isScalar(pair.key) ? String(pair.key.value) : '',
      place: placeOf(pair.key, placeAt),
      value: convert(pair.value, placeAt, report),
    }));
    return { kind: 'map', place, entries };
  }
  if (isSeq(node)) return { kind: 'list', place, items: node.items.map((item) => convert(item, placeAt, report)) };
  if (isScalar(node)) return { kind: 'leaf', place, value: plainValue(node.value) };
  if (node !== null) report(place, 'aliases (*name) are not supported in rule files');
  return { kind: 'leaf', place, value: null };
}

function placeOf(node: unknown, placeAt: PlaceAt): Place {
  const range: unknown = typeof node === 'object' && node !== null && 'range' in node ? node.range : undefined;
  return placeAt(Array.isArray(range) ? Number(range[0]) : 0);
}

function plainValue(value: unknown): string | number | boolean | null {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : null;
}

function firstLine(message: string): string {
  return message.split('\n', 1)[0] ?? message;
}
