import path from 'node:path';
import type { Repository } from './repository.ts';

/** What stands in git for a file that Git LFS keeps elsewhere. */
export interface LfsPointer {
  /** SHA-256 of the content, hex. */
  readonly id: string;
  readonly size: number;
}

const LARGEST = 1024;
const START = 'version https://git-lfs.github.com/spec/v1\n';

/** Reads a pointer; undefined for everything else. https://github.com/git-lfs/git-lfs/blob/main/docs/spec.md */
export function parseLfsPointer(bytes: Uint8Array): LfsPointer | undefined {
  if (bytes.length > LARGEST || bytes.length < START.length || bytes[0] !== START.charCodeAt(0)) return undefined;
  const text = new TextDecoder().decode(bytes);
  if (!text.startsWith(START) || !/^(?:[a-z0-9.-]+ \S.*\n)+$/.test(text)) return undefined;
  const id = /^oid sha256:([0-9a-f]{64})$/m.exec(text)?.[1];
  const size = /^size (\d{1,15})$/m.exec(text)?.[1];
  return id === undefined || size === undefined ? undefined : { id, size: Number(size) };
}

/** Where Git LFS keeps a content that it has here. */
export function lfsContentPath(
  { commonDirectory }: Pick<Repository, 'commonDirectory'>,
  { id }: Pick<LfsPointer, 'id'>,
): string {
  return path.join(commonDirectory, 'lfs', 'objects', id.slice(0, 2), id.slice(2, 4), id);
}
