import path from 'node:path';
import type { FileSystem } from '../../port/file-system.ts';
import { filesBelow } from './file-refs.ts';
import type { ObjectId } from './object.ts';
import { readText } from './read-text.ts';
import type { Repository } from './repository.ts';

export interface ReflogEntry {
  /** The ref whose log it is: `HEAD`, `worktrees/x/HEAD`, `refs/heads/main`, `refs/stash`. */
  readonly ref: string;
  readonly before: ObjectId;
  readonly after: ObjectId;
  /** What git did, in its own words: they can name the address that something was pulled from. */
  readonly message: string;
}

/** The entries of all reflogs, of every work tree. */
export function* readReflogs(
  { commonDirectory }: Pick<Repository, 'commonDirectory'>,
  fileSystem: FileSystem,
): Generator<ReflogEntry> {
  const outcome = fileSystem.readFolder(path.join(commonDirectory, 'worktrees'));
  const linked = outcome.kind === 'entries' ? outcome.entries.map(({ name }) => `worktrees/${name}`).sort() : [];
  for (const folder of ['', ...linked]) {
    const root = path.join(commonDirectory, folder);
    for (const name of filesBelow(root, 'logs', fileSystem)) {
      const ref = name.slice('logs/'.length);
      yield* readLog(path.join(root, name), folder === '' ? ref : `${folder}/${ref}`, fileSystem);
    }
  }
}

function* readLog(file: string, ref: string, fileSystem: FileSystem): Generator<ReflogEntry> {
  const text = readText(fileSystem, file) ?? '';
  const lines = text.matchAll(/^(?<before>[0-9a-f]{40,64}) (?<after>[0-9a-f]{40,64}) [^\t\n]*(?:\t(?<message>.*))?$/gm);
  for (const { groups } of lines) {
    yield { ref, before: groups?.['before'] ?? '', after: groups?.['after'] ?? '', message: groups?.['message'] ?? '' };
  }
}
