import { remember } from '../core/remember.ts';
import path from 'node:path';
import type { Ports } from '../port/ports.ts';
import type { Git, GitCommand } from '../port/git.ts';
import { heirOf, type AskGit } from './heir-of.ts';

export interface MovePlace {
  readonly root: string;
  readonly isRepository: boolean;
  /** The folder that paths are relative to. */
  readonly base: string;
}

/** Says which files are gone, and what they may have become. */
export interface Moves {
  readonly isGone: (path: string) => boolean;
  readonly isMove: (from: string, to: string) => boolean;
  readonly isIn?: (commit: string, path: string) => boolean;
}

/**
 * A file that is gone was moved when it once was there: git knows. An entry for a file that never was there is scoped to
 * another place. Where git knows what a file was renamed to, it has become nothing else. Without git, a file that has
 * kept its name was moved.
 */
export async function createMoves(place: MovePlace, ports: Pick<Ports, 'fileSystem' | 'git'>): Promise<Moves> {
  const gone = remember((name) => !ports.fileSystem.exists(path.posix.join(place.base, name)));
  if (!place.isRepository || place.base !== place.root) {
    return { isGone: gone, isMove: (from, to) => path.posix.basename(from) === path.posix.basename(to) };
  }
  // Without a work tree, HEAD says which files there are.
  const isBare = !ports.fileSystem.exists(path.posix.join(place.root, '.git'));
  const ask = askIn({ repository: place.root, ...(isBare ? { gitDirectory: place.root } : {}) }, await ports.git());
  const isIn = (commit: string, name: string): boolean => ask(['ls-tree', '--name-only', commit, '--', name]) !== '';
  const isInHead = remember((name) => isIn('HEAD', name));
  const isShallow = remember(() => ask(['rev-parse', '--is-shallow-repository']).trim() === 'true');
  const everWas = (name: string): boolean =>
    ask(['log', '-1', '--format=%h', '--all', '--reflog', '--', name]) !== '' || isShallow('');
  const wasThere = remember((name) => isInHead(name) || everWas(name));
  const heir = remember((name) => heirOf(name, { ask, isInHead }));
  const isGone = isBare ? (name: string): boolean => !isInHead(name) : gone;
  const mayBe = (name: string, to: string): boolean => name === '' || name === to || isGone(name);
  return { isGone, isMove: (from, to) => wasThere(from) && mayBe(heir(from), to), isIn };
}

/** Asks git; nothing for an answer where it fails. */
function askIn(where: Omit<GitCommand, 'args'>, git: Git): AskGit {
  return (args) => {
    const outcome = git.run({ ...where, args });
    return outcome.kind === 'done' ? new TextDecoder().decode(outcome.output) : '';
  };
}
