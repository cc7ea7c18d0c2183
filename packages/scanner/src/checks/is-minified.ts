const SMALLEST = 5000;
const LONG_LINES = 300;

/** Nobody reads minified JavaScript for its author's mistakes, and its names say nothing. */
export function isMinified(text: string): boolean {
  if (text.length <= SMALLEST) return false;
  // So many lines, and they are of an ordinary length.
  const enough = Math.ceil(text.length / LONG_LINES);
  return text.split('\n', enough).length < enough;
}
