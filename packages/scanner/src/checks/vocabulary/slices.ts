/** Methods that take a part of a text. */
const SLICES =
  /^(?:slice|substring|substr|Substring|take|takeLast|drop|first|last|left|right|chars|byteslice|mb_substr|at|charAt|subSequence|truncate)$/;

/** Whether a method takes a part of a text. */
export function isSlice(name: string): boolean {
  return SLICES.test(name);
}

/** So many characters of a secret may show. */
const HARMLESS_LENGTH = 8;

/** Whether a part, by the numbers that it is taken with, is too short to give the secret away. */
export function isShortSlice(name: string, numbers: readonly (number | undefined)[]): boolean {
  const [from = 0, to] = numbers;
  if (from < 0) return -from <= HARMLESS_LENGTH;
  if (to !== undefined) return to >= 0 && (name === 'substr' ? to : to - from) <= HARMLESS_LENGTH;
  if (/^(?:take|takeLast|first|last|left|right|at|charAt|truncate)$/.test(name)) return from <= HARMLESS_LENGTH;
  return false;
}
