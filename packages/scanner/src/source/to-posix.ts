import path from 'node:path';

/** The same path with slashes: what reports and globs use on every system; a backslash in a POSIX name stays. */
export function toPosix(native: string): string {
  return path.sep === '/' ? native : native.replaceAll(path.sep, '/');
}
