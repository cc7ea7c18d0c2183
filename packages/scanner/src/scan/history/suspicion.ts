import { createSurveyor, GAP } from '../../core/survey/surveyor.ts';
import { searchOptions, type SearchEngineOptions } from '../create-search-engine.ts';

/** Says whether a normal search might find something in these bytes, whatever path they stand at. */
export interface Suspicion {
  isSuspect(bytes: Uint8Array): boolean;
}

/** What is larger is searched in any case: it comes so seldom that a first look does not pay. */
const LARGEST = 1 << 26;

/** Looks at objects whole. */
export function createSuspicion({ text, ...what }: SearchEngineOptions): Suspicion {
  const surveyor = createSurveyor({ ...searchOptions(what), ...(text === undefined ? {} : { text }) });
  return {
    isSuspect(bytes) {
      if (bytes.length === 0) return false;
      if (bytes.length > LARGEST) return true;
      const buffer = surveyor.buffer(bytes.length + GAP);
      buffer.set(bytes);
      buffer.fill(0, bytes.length, bytes.length + GAP);
      const all = { start: 0, end: bytes.length };
      const marks = surveyor.survey({ length: bytes.length, regions: [all], zones: [all] });
      return marks.some(({ isCandidate }) => isCandidate);
    },
  };
}
