import type { FileSystem } from '../../port/file-system.ts';

const LARGEST = 1 << 28;

/** Reads a text file of git's own; undefined where there is none that can be read. */
export function readText(fileSystem: FileSystem, path: string): string | undefined {
  const outcome = fileSystem.readFile(path, { maxSize: LARGEST, follow: true });
  return outcome.kind === 'bytes' ? new TextDecoder().decode(outcome.bytes) : undefined;
}
