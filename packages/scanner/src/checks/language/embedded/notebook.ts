import { lastAtMost, type CodeStretch } from './code-stretch.ts';
import { languagePath } from './language-path.ts';
import { readJson, type JsonString, type JsonValue } from './read-json.ts';
import { magicsBlanked } from './plain-lines.ts';

/** The code cells of a Jupyter notebook, by the language of its kernel. */
export function notebookStretches(document: string): readonly CodeStretch[] {
  const notebook = readJson(document);
  const cells = itemsOf(fieldOf(notebook, 'cells'));
  const path = languagePath(languageOf(notebook), '') ?? 'x.py';
  return cells.flatMap((cell) => {
    if (textOf(fieldOf(cell, 'cell_type')) !== 'code') return [];
    const source = fieldOf(cell, 'source');
    const strings = (source?.kind === 'array' ? source.items : [source]).filter((item) => item?.kind === 'string');
    return strings.length === 0 ? [] : [stretchOfStrings(path, strings)];
  });
}

function languageOf(notebook: JsonValue | undefined): string {
  const metadata = fieldOf(notebook, 'metadata');
  const kernel = textOf(fieldOf(fieldOf(metadata, 'kernelspec'), 'language'));
  return kernel ?? textOf(fieldOf(fieldOf(metadata, 'language_info'), 'name')) ?? 'python';
}

function fieldOf(value: JsonValue | undefined, key: string): JsonValue | undefined {
  return value?.kind === 'object' ? value.fields.get(key) : undefined;
}

function itemsOf(value: JsonValue | undefined): readonly JsonValue[] {
  return value?.kind === 'array' ? value.items : [];
}

function textOf(value: JsonValue | undefined): string | undefined {
  return value?.kind === 'string' ? value.text : undefined;
}

/** Jupyter writes a string for each line; what a character's place is follows from its string's escapes. */
function stretchOfStrings(path: string, strings: readonly JsonString[]): CodeStretch {
  const starts: number[] = [];
  let length = 0;
  for (const { text } of strings) {
    starts.push(length);
    length += text.length;
  }
  const text = strings.map((each) => each.text).join('');
  const blanked = path === 'x.py' ? withoutMagics(text) : text;
  return {
    path,
    text: blanked,
    toSource: (offset) => {
      const at = lastAtMost(starts, offset);
      return strings[at]?.toSource(offset - (starts[at] ?? 0)) ?? 0;
    },
  };
}

function withoutMagics(text: string): string {
  const lines = text.split('\n').map((line) => ({ text: line, start: 0 }));
  const kept = magicsBlanked(lines);
  return kept.map((line, at) => line.text.padEnd(lines[at]?.text.length ?? 0)).join('\n');
}
