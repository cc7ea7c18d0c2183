import { verbatim, type SourceText } from '../source-text.ts';
import { readFlow } from '../yaml/read-flow.ts';
import type { YamlNode } from '../yaml/node.ts';
import { quotedAt } from '../yaml/scalars.ts';

interface Value {
  readonly path: readonly string[];
  readonly value: SourceText;
  readonly isPlain: boolean;
  readonly isVerbatim: boolean;
}

/** The values that begin behind a name: one, or those of a list or a table. */
export function valueAt(
  text: string,
  from: number,
  lineEnd: number,
): { readonly values: readonly Value[]; readonly end: number } {
  let start = from;
  while (start < lineEnd && /[ \t]/.test(text[start] ?? '')) start++;
  const triple = text.slice(start, start + 3);
  if (triple === '"""' || triple === "'''") {
    const close = text.indexOf(triple, start + 3);
    const end = close === -1 ? lineEnd : close;
    return { values: [single(verbatim(text.slice(start + 3, end), start + 3))], end };
  }
  const [first] = triple;
  const quoted = first === '"' || first === "'" ? quotedAt(text, start) : undefined;
  if (quoted !== undefined && quoted.end <= lineEnd) return { values: [single(quoted.source)], end: quoted.end };
  const flow = first === '[' || first === '{' ? readFlow(text.slice(0, start + LONGEST), start) : undefined;
  if (flow !== undefined) return { values: leaves(flow.node, []), end: flow.end };
  const raw = text
    .slice(start, lineEnd)
    .replace(/\s[#;].*$/, '')
    .trimEnd();
  return { values: [{ ...single(verbatim(raw, start)), isPlain: true }], end: lineEnd };
}

const LONGEST = 20_000;

function single(value: SourceText): Value {
  return { path: [], value, isPlain: false, isVerbatim: false };
}

/** `{ a = b }` of TOML has its equals signs read as part of a plain value; JSON's colons are read as such. */
function leaves(node: YamlNode, path: readonly string[]): readonly Value[] {
  if (node.kind === 'sequence') return node.items.flatMap((item) => leaves(item, path));
  if (node.kind === 'mapping')
    return node.entries.flatMap(({ key, place, value }) => {
      if (value !== undefined) return leaves(value, [...path, key]);
      const [, name = '', quoted = ''] = /^([\w.-]+) ?= ?["']?(?! )([^"']*)["']?$/.exec(key) ?? [];
      if (name === '') return [];
      return [{ ...single(verbatim(quoted, place.start + key.lastIndexOf(quoted))), path: [...path, name] }];
    });
  return [{ ...single(node.source), path }];
}
