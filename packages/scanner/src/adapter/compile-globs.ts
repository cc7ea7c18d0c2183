import picomatch from 'picomatch';
import type { GlobMatch, GlobScope, PathMatcher } from '../port/globs.ts';
import { parseGlob } from './parse-glob.ts';

interface Rule {
  readonly scope: GlobScope;
  readonly glob: string;
  readonly negated: boolean;
  readonly folderOnly: boolean;
  readonly matches: (path: string) => boolean;
}

/** Compiles gitignore-style globs with picomatch; throws `ConfigError` on one that could take forever. */
export function compileGlobs(scopes: readonly GlobScope[]): PathMatcher {
  const rules = scopes.flatMap((scope) => scope.globs.map((glob) => compileRule(scope, glob)));
  const folders = new Map<string, GlobMatch | undefined>();
  const matchFolder = (path: string): GlobMatch | undefined => {
    if (folders.has(path)) return folders.get(path);
    const match = matchAbove(path) ?? lastMatch(rules, path, true);
    folders.set(path, match);
    return match;
  };
  const matchAbove = (path: string): GlobMatch | undefined => {
    const slash = path.lastIndexOf('/');
    return slash < 0 ? undefined : matchFolder(path.slice(0, slash));
  };
  return (path) =>
    path.endsWith('/') ? matchFolder(path.slice(0, -1)) : (matchAbove(path) ?? lastMatch(rules, path, false));
}

function compileRule(scope: GlobScope, glob: string): Rule {
  const { pattern, literal, negated, folderOnly } = parseGlob(glob, scope.origin);
  // No extended globs and no regular expressions: gitignore has none, and their backtracking is unbounded.
  const isMatch = picomatch(pattern, { dot: true, windows: false, noextglob: true, nonegate: true });
  const matches = (path: string): boolean => path === literal || isMatch(path);
  return { scope, glob, negated, folderOnly, matches };
}

function lastMatch(rules: readonly Rule[], path: string, isFolder: boolean): GlobMatch | undefined {
  const rule = rules.findLast((candidate) => (isFolder || !candidate.folderOnly) && covers(candidate, path));
  if (rule === undefined || rule.negated) return undefined;
  return { path, glob: rule.glob, origin: rule.scope.origin };
}

function covers({ scope, matches }: Rule, path: string): boolean {
  if (scope.folder === '') return matches((scope.above ?? '') + path);
  return path.startsWith(`${scope.folder}/`) && matches(path.slice(scope.folder.length + 1));
}
