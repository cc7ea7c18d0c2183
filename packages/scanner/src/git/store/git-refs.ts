import { ScanError } from '../../core/errors.ts';
import type { Git } from '../../port/git.ts';
import type { Ref, Refs } from './refs.ts';
import type { Repository } from './repository.ts';

/** Asks git for the refs of a repository that keeps them in a way that is not known here; throws `ScanError`. */
export function askGitForRefs({ gitDirectory }: Repository, git: Git): Refs {
  const ask = (...args: readonly string[]): string | undefined => {
    const outcome = git.run({ repository: gitDirectory, gitDirectory, args });
    return outcome.kind === 'done' ? new TextDecoder().decode(outcome.output).trimEnd() : undefined;
  };
  const listed = ask('for-each-ref', '--format=%(objectname) %(refname)');
  if (listed === undefined) {
    throw new ScanError(`${gitDirectory}: its refs are stored as reftable, which this machine's git cannot read`);
  }
  const refs = listed.split('\n').flatMap((line): readonly Ref[] => {
    const space = line.indexOf(' ');
    return space === -1 ? [] : [{ id: line.slice(0, space), name: line.slice(space + 1) }];
  });
  const head = { branch: ask('symbolic-ref', '--quiet', 'HEAD'), id: ask('rev-parse', '--verify', '--quiet', 'HEAD') };
  return {
    head,
    resolve: (name) => refs.find((ref) => ref.name === name)?.id ?? ask('rev-parse', '--verify', '--quiet', name),
    list: () => refs,
    worktreeHeads: () => (head.id === undefined ? [] : [{ name: 'HEAD', id: head.id }]),
  };
}
