import path from 'node:path';
import type { GitPlace } from './git-place.ts';
import type { HookPorts, HookRequest } from './hook-request.ts';

/** The folder of hooks that guards all repositories of a user. */
export function globalFolder({ configHome }: HookRequest): string {
  return `${configHome}/leaklint/hooks`;
}

/** The folder of hooks that stands before those that a repository shares with others. */
export function localFolder({ commonFolder }: GitPlace): string {
  return `${commonFolder}/leaklint/hooks`;
}

/** Whether two paths lead to the same place. */
export function isSamePath(one: string, other: string, { files }: Pick<HookPorts, 'files'>): boolean {
  return (files.realPath(one) ?? path.resolve(one)) === (files.realPath(other) ?? path.resolve(other));
}

/** Whether a path is in a folder, or is it. */
export function isWithin(file: string, folder: string): boolean {
  const way = path.relative(folder, file);
  return way !== '..' && !way.startsWith(`..${path.sep}`) && !path.isAbsolute(way);
}
