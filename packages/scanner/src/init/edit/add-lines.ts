/** Adds lines at the end of a text, under a heading of their own, with the line ends that the text has. */
export function addLines(text: string | undefined, lines: readonly string[]): string {
  if (text === undefined || text === '') return `${lines.join('\n')}\n`;
  const newline = text.includes('\r\n') ? '\r\n' : '\n';
  const gap = text.endsWith('\n') ? newline : newline + newline;
  return `${text}${gap}${lines.join(newline)}${newline}`;
}
