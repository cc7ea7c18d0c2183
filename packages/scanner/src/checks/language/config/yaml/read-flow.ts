import { verbatim } from '../source-text.ts';
import type { YamlEntry, YamlNode } from './node.ts';
import { quotedAt } from './scalars.ts';

interface Flow {
  readonly text: string;
  at: number;
  isBroken: boolean;
}

const DEEPEST = 60;

/** `{ a: b }` and `[a, b]`, and so JSON; `end` is behind the closing bracket. Undefined where none closes it. */
export function readFlow(text: string, start: number): { readonly node: YamlNode; readonly end: number } | undefined {
  const flow: Flow = { text, at: start, isBroken: false };
  const node = value(flow, 0);
  return flow.isBroken || node === undefined ? undefined : { node, end: flow.at };
}

function value(flow: Flow, depth: number): YamlNode | undefined {
  skipSpace(flow);
  const { text, at } = flow;
  if (depth > DEEPEST || at >= text.length) {
    flow.isBroken = true;
    return undefined;
  }
  const character = text[at];
  if (character === '{' && text[at + 1] !== '{') return mapping(flow, depth);
  if (character === '[') return sequence(flow, depth);
  return character === '"' || character === "'" ? quoted(flow) : plain(flow);
}

function quoted(flow: Flow): YamlNode | undefined {
  const start = flow.at;
  const found = quotedAt(flow.text, start);
  if (found === undefined) {
    flow.isBroken = true;
    return undefined;
  }
  flow.at = found.end;
  return { kind: 'scalar', source: found.source, isPlain: false, start, end: found.end };
}

/** Ends before `,`, a bracket, a line end or `: `; brackets of variables and templates belong to it. */
function plain(flow: Flow): YamlNode {
  const { text, at: start } = flow;
  for (; flow.at < text.length; flow.at++) {
    const two = text.slice(flow.at, flow.at + 2);
    if (two === '${' || two === '{{') {
      const close = text.indexOf(two === '${' ? '}' : '}}', flow.at);
      if (close === -1) break;
      flow.at = close + (two === '${' ? 0 : 1);
    } else if (/^[,\]}\n]|^:(?:\s|$)|^ #/.test(two)) break;
  }
  const raw = text.slice(start, flow.at).trimEnd();
  return { kind: 'scalar', source: verbatim(raw, start), isPlain: true, start, end: start + raw.length };
}

function sequence(flow: Flow, depth: number): YamlNode {
  const items: YamlNode[] = [];
  flow.at++;
  while (!closes(flow, ']')) {
    const item = value(flow, depth + 1);
    if (item !== undefined) items.push(item);
    if (flow.isBroken || !separates(flow, ']')) break;
  }
  return { kind: 'sequence', items };
}

function mapping(flow: Flow, depth: number): YamlNode {
  const entries: YamlEntry[] = [];
  flow.at++;
  while (!closes(flow, '}')) {
    const key = value(flow, depth + 1);
    skipSpace(flow);
    const hasValue = flow.text[flow.at] === ':';
    if (hasValue) flow.at++;
    const inner = hasValue ? value(flow, depth + 1) : undefined;
    if (key?.kind === 'scalar')
      entries.push({ key: key.source.text, place: { start: key.start, end: key.end }, value: inner });
    if (flow.isBroken || !separates(flow, '}')) break;
  }
  return { kind: 'mapping', entries };
}

function closes(flow: Flow, bracket: string): boolean {
  skipSpace(flow);
  if (flow.at >= flow.text.length) flow.isBroken = true;
  if (flow.text[flow.at] === bracket) {
    flow.at++;
    return true;
  }
  return flow.isBroken;
}

/** Goes over a comma; what neither goes on nor closes is broken. */
function separates(flow: Flow, bracket: string): boolean {
  skipSpace(flow);
  if (flow.text[flow.at] === ',') flow.at++;
  else if (flow.text[flow.at] !== bracket) flow.isBroken = true;
  return !flow.isBroken;
}

function skipSpace(flow: Flow): void {
  for (; flow.at < flow.text.length; flow.at++) {
    const character = flow.text[flow.at] ?? '';
    if (character === '#') {
      const end = flow.text.indexOf('\n', flow.at);
      flow.at = end === -1 ? flow.text.length : end;
    } else if (!/\s/.test(character)) return;
  }
}
