/** HTML that is safe to put into a page as it is. */
export interface Markup {
  readonly markup: string;
}

/** What may stand in a template: text and numbers are escaped, markup is not, nothing is nothing. */
export type Content = string | number | Markup | undefined | readonly Content[];

const REFERENCES: ReadonlyMap<string, string> = new Map([
  ['&', '&amp;'],
  ['<', '&lt;'],
  ['>', '&gt;'],
  ['"', '&quot;'],
  ["'", '&#39;'],
]);

/** A template whose values are escaped unless they are markup themselves; attributes must be quoted. */
export function html(strings: TemplateStringsArray, ...values: readonly Content[]): Markup {
  let markup = strings[0] ?? '';
  for (const [index, value] of values.entries()) markup += toMarkup(value) + (strings[index + 1] ?? '');
  return { markup };
}

function toMarkup(content: Content): string {
  if (content === undefined) return '';
  if (typeof content === 'string') return content.replace(/[&<>"']/g, (character) => REFERENCES.get(character) ?? '');
  if (typeof content === 'number') return String(content);
  return 'markup' in content ? content.markup : content.map(toMarkup).join('');
}
