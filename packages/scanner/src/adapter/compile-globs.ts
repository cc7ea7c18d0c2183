import { ConfigError } from '../core/errors.ts';
import type { GlobMatch, GlobScope, PathMatcher } from '../port/globs.ts';
import { compileSegment } from './compile-segment.ts';
import { expandBraces } from './expand-braces.ts';
import { ANY, matchGreedily, type Part } from './match-greedily.ts';
import { parseGlob } from './parse-glob.ts';

interface Rule {
  readonly scope: GlobScope;
  readonly glob: string;
  readonly negated: boolean;
  readonly folderOnly: boolean;
  readonly matches: (path: string) => boolean;
}

const ANY_FOLDER = /^\*\*\/(?<name>(?!\*\*$)[^/]+)$/;

/** Compiles gitignore-style globs; throws `ConfigError` on what is none. */
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
  const tests = expandBraces(pattern)?.map(compilePattern);
  if (tests === undefined) throw new ConfigError(`${scope.origin}: a glob has too many alternatives in braces`);
  const matches = (path: string): boolean => path === literal || tests.some((test) => test(path));
  return { scope, glob, negated, folderOnly, matches };
}

function compilePattern(pattern: string): (path: string) => boolean {
  const name = ANY_FOLDER.exec(pattern)?.groups?.['name'];
  if (name !== undefined) {
    // The folders above have their turn before, so only the last name counts.
    const matchesName = compileSegment(name);
    return (path) => matchesName(path.slice(path.lastIndexOf('/') + 1));
  }
  const parts = pattern.split('/').map((segment): Part<string> => (segment === '**' ? ANY : compileSegment(segment)));
  return (path) => matchGreedily(path.split('/'), parts);
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
