import { lfsContentPath, parseLfsPointer } from '../../git/store/lfs-pointer.ts';
import type { OpenStream } from '../../port/byte-stream.ts';
import { displayPath } from '../../source/display-path.ts';
import { searchFile } from '../search-file.ts';
import { addReport, addSkip, type Found, type Judgement } from './search-blob.ts';

/** A blob that may be a pointer, and its places. */
export interface PointerPlace {
  readonly blob: number;
  readonly id: string;
  /** Latin1. */
  readonly paths: readonly string[];
}

/** The content that git-lfs keeps beside the objects. */
export interface LfsContent {
  /** Searches what a pointer stands for, or names what is not there; false for a blob that is no pointer. */
  searchPointer(bytes: Uint8Array, place: PointerPlace, found: Found, by: Judgement): boolean;
}

/** Looks for content in `lfs/objects`, where git-lfs puts what it has fetched. */
export function createLfsContent(commonDirectory: string, open: OpenStream): LfsContent {
  return {
    searchPointer(bytes, { blob, id, paths }, found, by) {
      const pointer = parseLfsPointer(bytes);
      if (pointer === undefined) return false;
      const file = lfsContentPath({ commonDirectory }, pointer);
      for (const rawPath of paths.length === 0 ? [undefined] : paths) {
        const name = rawPath === undefined ? `<blob ${id}>` : displayPath(Buffer.from(rawPath, 'latin1'));
        if (by.excluded?.(name) !== undefined) continue;
        const stream = open(file);
        if ('reason' in stream) {
          addSkip(found, { path: name, reason: 'its content is kept by git-lfs and is not here', incomplete: true });
          continue;
        }
        const report = searchFile(by.engine, stream, name, by.settings);
        stream.close();
        addReport(found, report, { by, place: { in: 'blob', blob, rawPath } });
      }
      return true;
    },
  };
}
