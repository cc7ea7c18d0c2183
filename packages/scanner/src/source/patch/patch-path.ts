import { displayPath } from '../display-path.ts';
import { unquotePath } from './unquote-path.ts';

const NO_FILE = '/dev/null';
const QUOTED = /^"(?:[^"\\]|\\.)*"/;

/** What the header lines of one file in a patch say, one character a byte. */
export interface PatchHeader {
  /** What follows `diff --git`. */
  readonly git: string | undefined;
  /** What follows `diff --cc`, `rename to` or `copy to`: a path without a prefix. */
  readonly bare: string | undefined;
  /** What follows `---` and `+++`. */
  readonly minus: string | undefined;
  readonly plus: string | undefined;
}

/** The path of the new file; undefined when the patch removes it or names none. */
export function patchPath(header: PatchHeader): string | undefined {
  const plus = header.plus === undefined ? undefined : unquotePath(header.plus);
  if (plus === NO_FILE) return undefined;
  if (header.bare !== undefined) return decode(unquotePath(header.bare));
  if (header.git !== undefined) return decode(withoutPrefix(...splitNames(header.git, plus)));
  if (plus === undefined) return undefined;
  const minus = header.minus === undefined ? NO_FILE : unquotePath(header.minus);
  const hasPrefix = plus.startsWith('b/') && (minus === NO_FILE || minus.startsWith('a/'));
  return decode(hasPrefix ? plus.slice(2) : plus);
}

/** The two names of `diff --git`, which stand side by side, unquoted even when they hold spaces. */
function splitNames(names: string, plus: string | undefined): readonly [old: string, current: string] {
  const first = QUOTED.exec(names)?.[0];
  if (first !== undefined) return [unquotePath(first), unquotePath(names.slice(first.length + 1))];
  const second = names.indexOf(' "');
  if (second >= 0) return [names.slice(0, second), unquotePath(names.slice(second + 1))];
  // Without a rename they differ in their prefixes alone.
  const length = plus?.length ?? (names.length - 1) / 2;
  return [names.slice(0, names.length - length - 1), names.slice(names.length - length)];
}

/** What both names end with, from a slash on: `a/` and `b/` are but the default prefixes, and there may be none. */
function withoutPrefix(old: string, current: string): string {
  let start = current.length;
  let oldStart = old.length;
  while (start > 0 && oldStart > 0 && current[start - 1] === old[oldStart - 1]) {
    start -= 1;
    oldStart -= 1;
  }
  const slash = start === 0 ? -1 : current.indexOf('/', start);
  return current.slice(slash + 1);
}

function decode(latin1: string): string {
  return displayPath(Uint8Array.from(latin1, (character) => character.charCodeAt(0)));
}
