import { ConfigError } from '../core/errors.ts';

export interface ParsedGlob {
  /** For picomatch, against a whole path. */
  readonly pattern: string;
  /** The path that the glob is when its brackets, as in `[slug]`, are no character class. */
  readonly literal: string | undefined;
  readonly negated: boolean;
  /** A slash at the end: folders alone. */
  readonly folderOnly: boolean;
}

const LONGEST = 400;
const MOST_WILDCARDS = 4;

/** Reads a glob as gitignore does. */
export function parseGlob(glob: string, origin: string): ParsedGlob {
  refuseCostly(glob, origin);
  const negated = glob.startsWith('!');
  const body = glob.slice(negated ? 1 : 0).replace(/^\.\//, '/');
  const folderOnly = body.endsWith('/');
  const path = folderOnly ? body.slice(0, -1) : body;
  const anchored = path.includes('/');
  const relative = path.startsWith('/') ? path.slice(1) : path;
  if (relative === '') throw new ConfigError(`${origin}: "${glob}" is no glob`);
  // "a/**" is all that is in "a"; picomatch would take it for "a" too.
  const inside = relative.endsWith('/**') ? `${relative}/*` : relative;
  const pattern = `${anchored ? '' : '**/'}${escapeParentheses(inside)}`;
  return { pattern, literal: relative.includes('[') ? relative : undefined, negated, folderOnly };
}

/** A scanned repository may bring its own globs and its own file names: together they must not keep the matcher busy. */
function refuseCostly(glob: string, origin: string): void {
  const segments = glob.split('/');
  const globstars = segments.filter((segment) => segment.includes('**')).length;
  const stars = Math.max(...segments.map((segment) => segment.split(/\*+/).length - 1));
  const braces = glob.split('{').length - 1;
  if (glob.length <= LONGEST && Math.max(globstars, stars, braces) <= MOST_WILDCARDS) return;
  const limit = `at most ${String(LONGEST)} characters, ${String(MOST_WILDCARDS)} "**", ${String(MOST_WILDCARDS)} "{" and ${String(MOST_WILDCARDS)} "*" between two slashes`;
  throw new ConfigError(`${origin}: the glob "${glob.slice(0, 40)}" is too complex (${limit})`);
}

/** Folders such as `(group)` mean themselves; picomatch would take them for a regular expression. */
function escapeParentheses(path: string): string {
  return path.replace(/\\?[()]/g, (text) => (text.length === 1 ? `\\${text}` : text));
}
