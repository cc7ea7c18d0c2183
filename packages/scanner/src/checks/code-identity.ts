/** What makes a problem of code the same: its lines, as reformatting and the comments that lines end in leave them. */
export function codeIdentity(lines: string): string {
  return lines.replace(/\s+(?:\/\/|#).*$/gm, '').replace(/\s+/g, '');
}
