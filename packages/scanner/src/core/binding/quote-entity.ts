/** The length of `&quot;` or `&#34;` or `&#39;` at a position, 0 where none is. */
export function quoteEntityLength(text: string, position: number): number {
  if (text.startsWith('&quot;', position)) return 6;
  return text.startsWith('&#34;', position) || text.startsWith('&#39;', position) ? 5 : 0;
}
