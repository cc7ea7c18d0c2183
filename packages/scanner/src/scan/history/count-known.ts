import type { GitStreamOutcome, StreamGit } from '../../port/git-stream.ts';

/** An object as `git cat-file --batch-check` prints it. */
export interface CountedObject {
  readonly id: string;
  readonly type: string;
  readonly size: number;
}

export interface KnownListing {
  readonly gitDirectory: string;
  /** Ids, one a line. */
  readonly input: Iterable<Uint8Array>;
  readonly onObject: (object: CountedObject) => void;
}

/** Asks git for kind and size of objects that need not be searched: nothing is unpacked for that. */
export async function countKnown(
  { gitDirectory, input, onObject }: KnownListing,
  stream: StreamGit,
): Promise<GitStreamOutcome> {
  const decoder = new TextDecoder('latin1');
  let rest = '';
  return stream({
    gitDirectory,
    args: ['cat-file', '--batch-check', '--buffer'],
    input,
    onOutput(bytes) {
      const lines = (rest + decoder.decode(bytes)).split('\n');
      rest = lines.pop() ?? '';
      for (const line of lines) {
        const [id = '', type = '', size] = line.split(' ');
        // What is missing by now was there when it was searched.
        if (size !== undefined) onObject({ id, type, size: Number(size) });
      }
    },
  });
}
