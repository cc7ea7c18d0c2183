import type { Argument, Expression } from '../../../fact/expression.ts';
import type { Reader } from '../mapping.ts';

/** `X=literal`, `X="$Y"` as words of a command. */
export function declareWords(words: readonly Argument[], reader: Reader, isExport: boolean): void {
  for (const word of words) {
    const parts = word.value.kind === 'template' ? word.value.parts : [word.value];
    const [first, ...rest] = parts;
    const match = first?.kind === 'literal' ? /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(String(first.value)) : null;
    const [, variable = '', value = ''] = match ?? [];
    if (first === undefined || match === null) continue;
    const start = word.start + variable.length + 1;
    const constant: Expression = { kind: 'literal', value, start, end: rest.length === 0 ? word.end : first.end };
    const parted: Expression = {
      kind: 'template',
      parts: value === '' ? rest : [constant, ...rest],
      start,
      end: word.end,
    };
    const target = { start: word.start, end: start - 1 };
    const how = isExport ? 'environment' : 'variable';
    reader.facts.add({
      kind: 'binding',
      how,
      path: [variable],
      target,
      value: rest.length === 0 ? constant : parted,
      start: word.start,
      end: word.end,
    });
  }
}
