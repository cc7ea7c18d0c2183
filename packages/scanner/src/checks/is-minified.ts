const SMALLEST = 5000;
const LONG_LINES = 300;

/** Nobody reads minified JavaScript for its author's mistakes, and its names say nothing. */
export function isMinified(text: string): boolean {
  return text.length > SMALLEST && text.length / (text.split('\n', 2000).length + 1) > LONG_LINES;
}
