import type { Argument } from '../../fact/expression.ts';

/** The text of a word of a command, with `$` for what is not constant. */
export function textOf({ value }: Pick<Argument, 'value'>): string {
  if (value.kind === 'literal') return String(value.value);
  if (value.kind !== 'template') return '';
  return value.parts.map((part) => (part.kind === 'literal' ? String(part.value) : '$')).join('');
}
