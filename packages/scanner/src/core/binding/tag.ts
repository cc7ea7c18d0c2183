const REACH = 200;

/** Whether a position lies inside of a tag, so that `key="…"` there is an attribute. */
export function isInsideTag(text: string, position: number): boolean {
  const floor = Math.max(0, position - REACH);
  for (let at = position - 1; at >= floor; at--) {
    const code = text.charCodeAt(at);
    if (code === 62 || code === 59 || code === 123 || code === 125) return false;
    if (code === 60) return /^<[A-Za-z][\w:.-]*\s/.test(text.slice(at, at + 60));
  }
  return false;
}
