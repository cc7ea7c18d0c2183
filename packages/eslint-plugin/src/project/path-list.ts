import { createRequire } from 'node:module';
import path from 'node:path';

/** Says whether a file, by its absolute path, is one of a list. */
export type PathList = (file: string) => boolean;

/** Globs as in a .gitignore, and the folder that they count from. */
export interface GlobsOfFolder {
  readonly folder: string;
  readonly globs: readonly string[];
}

/** A list of paths by globs, of which the last that fits decides. */
export function createPathList(all: readonly GlobsOfFolder[]): PathList {
  const globs = all.flatMap(({ folder, globs: own }) => own.map((glob) => ({ folder, glob })));
  if (globs.length === 0) return () => false;
  let tests: readonly Test[] | undefined;
  return (file) => {
    tests ??= globs.map(toTest);
    return tests.findLast((test) => test.matches(file))?.isIn === true;
  };
}

interface Test {
  readonly isIn: boolean;
  readonly matches: PathList;
}

function toTest({ folder, glob }: { readonly folder: string; readonly glob: string }): Test {
  const body = glob.replace(/^!/, '').replace(/^\.\//, '/').replace(/\/$/, '');
  const pattern = body.includes('/') ? body.replace(/^\//, '') : `**/${body}`;
  const isMatch = compile([pattern, `${pattern}/**`]);
  return {
    isIn: !glob.startsWith('!'),
    matches: (file) => isMatch(path.relative(folder, file).replaceAll('\\', '/')),
  };
}

/** Loaded only where somebody has such a list. */
function compile(patterns: readonly string[]): (name: string) => boolean {
  const picomatch: unknown = createRequire(import.meta.url)('picomatch');
  const isMatch: unknown =
    typeof picomatch === 'function' ? Reflect.apply(picomatch, undefined, [patterns, { dot: true }]) : undefined;
  return (name) => typeof isMatch === 'function' && Reflect.apply(isMatch, undefined, [name]) === true;
}
