import type { UnusedSuppression } from '../core/scan-result.ts';
import { checkNames } from '../core/check-names.ts';
import { findMarks } from '../pragma/find-marks.ts';
import { findPragmas } from '../pragma/find-pragmas.ts';
import { createPragmaMatcher } from '../pragma/match-pragma.ts';
import type { Pragma } from '../pragma/pragma.ts';
import { pragmaProblems } from '../pragma/pragma-problems.ts';
import type { FileWarning, LocatedSecret } from './located-secret.ts';
import type { ChunkReport } from './search-chunks.ts';
import type { SearchSettings } from './search-settings.ts';

export interface PragmaCase {
  readonly path: string;
  readonly wanted: readonly LocatedSecret[];
  readonly settings: SearchSettings;
  readonly activeRules: ReadonlySet<string>;
}

export interface PragmaJudgement {
  readonly kept: readonly LocatedSecret[];
  readonly suppressed: readonly LocatedSecret[];
  readonly unused: readonly UnusedSuppression[];
  readonly warnings: readonly FileWarning[];
}

/** Takes out what the pragmas of a chunk allow, and says which of them allowed nothing. */
export function judgePragmas(chunk: ChunkReport, { path, wanted, settings, activeRules }: PragmaCase): PragmaJudgement {
  const { pragmas, isOwn } = readPragmas(chunk, path, settings.foreignPragmas);
  if (pragmas.length === 0) return { kept: wanted, suppressed: [], unused: [], warnings: [] };
  const linesBefore = chunk.firstLine - 1;
  const matcher = createPragmaMatcher(pragmas, settings.today);
  const kept: LocatedSecret[] = [];
  const suppressed: LocatedSecret[] = [];
  for (const secret of wanted) {
    const { startLine, endLine } = secret.region;
    const target = { ruleId: secret.ruleId, startLine: startLine - linesBefore, endLine: endLine - linesBefore };
    const { suppressedBy, reasons } = matcher.match(target);
    if (suppressedBy === undefined) kept.push({ ...secret, reasons: [...secret.reasons, ...reasons] });
    else suppressed.push(secret);
  }
  const known = new Set([...(settings.knownRules ?? activeRules), ...checkNames]);
  const unused = settings.reportUnused ? matcher.unused(activeRules).filter(isOwn) : [];
  return {
    kept,
    suppressed,
    unused: unused.map(({ line, text }) => ({ path, line: line + linesBefore, text })),
    warnings: pragmaProblems(pragmas.filter(isOwn), known).map(({ line, message }) => ({
      line: line + linesBefore,
      message,
    })),
  };
}

/** The pragmas that count in a chunk, and which of them no neighbouring chunk speaks for. */
function readPragmas(
  chunk: ChunkReport,
  path: string,
  foreign: boolean,
): { readonly pragmas: readonly Pragma[]; readonly isOwn: (pragma: Pragma) => boolean } {
  if (chunk.encoding !== 'utf-8') {
    // Lines are the same in UTF-8, where the search for comments can read them.
    const bytes = new TextEncoder().encode(new TextDecoder(chunk.encoding).decode(chunk.bytes));
    return { pragmas: findPragmas(bytes, findMarks(bytes), { path, foreign }), isOwn: () => true };
  }
  const pragmas = findPragmas(chunk.bytes, chunk.marks, { path, foreign });
  const ownMarks = chunk.marks.filter(chunk.speaksFor);
  if (ownMarks.length === chunk.marks.length) return { pragmas, isOwn: () => true };
  const ownLines = new Set(findPragmas(chunk.bytes, ownMarks, { path, foreign }).map(({ line }) => line));
  return { pragmas, isOwn: ({ line }) => ownLines.has(line) };
}
