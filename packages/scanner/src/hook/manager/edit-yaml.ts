import { isMap, isScalar, isSeq, parseDocument, type Pair } from 'yaml';

/** Where a block of ours can stand in a YAML text: the offset of a line's start, and how far it is indented. */
export interface YamlPlace {
  readonly offset: number;
  readonly indent: string;
  /** What it stands in: entries of a map, or items of a list. */
  readonly kind: 'map' | 'list';
}

/** What a YAML text means, for comparing it before and after an edit; undefined when it cannot be parsed. */
export function yamlValue(text: string): unknown {
  const document = parseDocument(text, { prettyErrors: false });
  if (document.errors.length > 0) return undefined;
  const value: unknown = document.toJS();
  return value;
}

/** Where the first entry of the map or list at a path of keys begins; undefined where lines cannot be put in safely. */
export function firstEntry(text: string, path: readonly string[]): YamlPlace | undefined {
  const document = parseDocument(text, { prettyErrors: false });
  const node: unknown = path.length === 0 ? document.contents : document.getIn(path, true);
  if ((!isMap(node) && !isSeq(node)) || node.flow === true || node.anchor !== undefined) return undefined;
  const [first] = node.items;
  if (first === undefined) return undefined;
  const start = isSeq(node) ? dashBefore(text, node.range?.[0]) : keyOf(first);
  if (start === undefined) return undefined;
  const offset = text.lastIndexOf('\n', start - 1) + 1;
  const indent = text.slice(offset, start);
  return /^ *$/.test(indent) ? { offset, indent, kind: isSeq(node) ? 'list' : 'map' } : undefined;
}

/** Whether the document is a plain map of lines, to which another entry can be added at the end. */
export function takesMoreAtEnd(text: string): boolean {
  const { contents, errors } = parseDocument(text, { prettyErrors: false });
  // Behind an end mark there would be another document.
  if (errors.length > 0 || /^\.\.\./m.test(text)) return false;
  return contents === null || (isMap(contents) && contents.flow !== true && firstEntry(text, [])?.indent === '');
}

function keyOf(entry: unknown): number | undefined {
  const key: unknown = isPairLike(entry) ? entry.key : undefined;
  return isScalar(key) ? key.range?.[0] : undefined;
}

function isPairLike(entry: unknown): entry is Pair {
  return typeof entry === 'object' && entry !== null && 'key' in entry;
}

function dashBefore(text: string, start: number | undefined): number | undefined {
  return start !== undefined && text[start] === '-' ? start : undefined;
}
