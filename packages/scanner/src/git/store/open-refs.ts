import type { GitPorts } from '../../port/git-ports.ts';
import { readFileRefs } from './file-refs.ts';
import type { Refs } from './refs.ts';
import type { Repository } from './repository.ts';

/** Reads a repository's refs; those that are not kept in files are asked of git. Throws `ScanError`. */
export async function openRefs(repository: Repository, ports: GitPorts): Promise<Refs> {
  if (repository.refStorage === 'files') return readFileRefs(repository, ports.fileSystem);
  const { askGitForRefs } = await import('./git-refs.ts');
  return askGitForRefs(repository, await ports.git());
}
