import { ConfigError } from '../core/errors.ts';

export interface ParsedGlob {
  /** Against a whole path. */
  readonly pattern: string;
  /** The path that the glob is when its brackets, as in `[slug]`, are no character class. */
  readonly literal: string | undefined;
  readonly negated: boolean;
  /** A slash at the end: folders alone. */
  readonly folderOnly: boolean;
}

const LONGEST = 1000;

/** Reads a glob as gitignore does. */
export function parseGlob(glob: string, origin: string): ParsedGlob {
  const negated = glob.startsWith('!');
  const body = glob.slice(negated ? 1 : 0).replace(/^\.\//, '/');
  const folderOnly = body.endsWith('/');
  const path = folderOnly ? body.slice(0, -1) : body;
  const anchored = path.includes('/');
  const relative = path.startsWith('/') ? path.slice(1) : path;
  if (relative === '') throw new ConfigError(`${origin}: "${glob}" is no glob`);
  if (glob.length > LONGEST) throw new ConfigError(`${origin}: a glob is longer than ${String(LONGEST)} characters`);
  // "a/**" is all that is in "a", not "a" itself.
  const inside = relative.endsWith('/**') ? `${relative}/*` : relative;
  const pattern = anchored ? inside : `**/${inside}`;
  return { pattern, literal: relative.includes('[') ? relative : undefined, negated, folderOnly };
}
