import { createFactsBuilder } from '../../../fact/facts-builder.ts';
import { secretKind } from '../../../vocabulary/secret-name.ts';
import type { ConfigReading } from '../config-front-end.ts';

const OUTPUT = /\{\{-?([^{}]{1,400})\}\}/g;
/** What only steers the template, or gives the name of something. */
const NO_OUTPUT =
  /^\s*(?:(?:if|else|end|with|range|define|template|include|fail|required)\b|\/\*|\$\w+\s*:?=)|\|\s*(?:len|sha\w*|empty|ternary|trunc\s+[1-8]\b)/;
const VALUE = /^\s*\(?(?:quote\s+)?\$?\.Values\.([\w.]{1,200})/;
/** `(lookup "v1" "Secret" …).data.password`. */
const LOOKED_UP =
  /lookup\s+"v1"\s+"Secret"[\s\S]{0,200}?\.data\.([\w-]+)|\bindex\s+[^|]{1,100}"([\w-]+)"\s*(?:\)\s*)?\|\s*b64dec/;

/** What a chart tells whoever installs it: a secret among it stays on the screen, and in the logs of pipelines. */
export function readNotes(text: string): ConfigReading {
  const facts = createFactsBuilder('helm', { start: 0, end: text.length });
  for (const { 0: whole, 1: inner = '', index } of text.matchAll(OUTPUT)) {
    const name = NO_OUTPUT.test(inner) ? undefined : shownBy(inner);
    if (name === undefined) continue;
    const place = { start: index, end: index + whole.length };
    const args = [{ value: { kind: 'name', name, ...place } as const, ...place }];
    const callee = { kind: 'name', name: 'print', ...place } as const;
    facts.add({ kind: 'evaluation', value: { kind: 'call', callee, args, ...place }, ...place });
  }
  return { facts: facts.build(), scripts: [], problems: [] };
}

function shownBy(inner: string): string | undefined {
  const [, path] = VALUE.exec(inner) ?? [];
  const [, field, key] = LOOKED_UP.exec(inner) ?? [];
  const name = path?.replace(/^.*\./, '') ?? field ?? key;
  return name === undefined ||
    /^existing|(?:name|ref|keys?|file|path)$/i.test(name.replace(/api_?key$/i, '')) ||
    secretKind(name) === undefined
    ? undefined
    : name;
}
