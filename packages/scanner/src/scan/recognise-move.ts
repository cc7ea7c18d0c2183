import path from 'node:path';
import type { Ports } from '../port/ports.ts';
import type { Git } from '../port/git.ts';

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
}

/**
 * A file that is gone was moved when it once was there: git knows. An entry for a file that never was there is scoped to
 * another place. Without git, a file that has kept its name was moved.
 */
export async function createMoves(place: MovePlace, ports: Pick<Ports, 'fileSystem' | 'git'>): Promise<Moves> {
  const gone = remember((name) => !ports.fileSystem.exists(path.posix.join(place.base, name)));
  if (!place.isRepository || place.base !== place.root) {
    return { isGone: gone, isMove: (from, to) => path.posix.basename(from) === path.posix.basename(to) };
  }
  const git = await ports.git();
  const isShallow = remember(() => isTrue(git, place.root));
  const wasThere = remember((name) => isKnown(git, place.root, name) || isShallow(''));
  return { isGone: gone, isMove: (from) => wasThere(from) };
}

function isKnown(git: Git, repository: string, name: string): boolean {
  return (
    hasOutput(git, repository, ['ls-tree', '--name-only', 'HEAD', '--', name]) ||
    hasOutput(git, repository, ['log', '-1', '--format=%h', '--all', '--', name])
  );
}

/** A shallow clone does not know what was. */
function isTrue(git: Git, repository: string): boolean {
  const outcome = git.run({ repository, args: ['rev-parse', '--is-shallow-repository'] });
  return outcome.kind === 'done' && new TextDecoder().decode(outcome.output).trim() === 'true';
}

function hasOutput(git: Git, repository: string, args: readonly string[]): boolean {
  const outcome = git.run({ repository, args });
  return outcome.kind === 'done' && outcome.output.length > 0;
}

function remember<Result>(ask: (name: string) => Result): (name: string) => Result {
  const known = new Map<string, Result>();
  return (name) => {
    const before = known.get(name);
    if (before !== undefined) return before;
    const answer = ask(name);
    known.set(name, answer);
    return answer;
  };
}
