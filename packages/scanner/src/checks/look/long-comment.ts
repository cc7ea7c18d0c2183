/** Whether a place is in a comment, or a text of documentation, that begins too far before it to be seen from there. */
export function isLongComment(text: string, place: number): boolean {
  const opened = text.lastIndexOf('/*', place);
  if (opened === -1 || text.lastIndexOf('*/', place) > opened) return false;
  // A pattern of paths (`src/**/*.ts`) begins no comment.
  return /(?:^|\n)[ \t]*$/.test(text.slice(Math.max(0, opened - 80), opened));
}
