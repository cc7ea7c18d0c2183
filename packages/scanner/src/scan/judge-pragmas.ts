import type { UnusedSuppression } from '../core/scan-result.ts';
import { findPragmas } from '../pragma/find-pragmas.ts';
import { createPragmaMatcher } from '../pragma/match-pragma.ts';
import { pragmaProblems } from '../pragma/pragma-problems.ts';
import type { LocatedSecret } from './located-secret.ts';
import type { ChunkReport } from './search-chunks.ts';

export interface PragmaCase {
  readonly path: string;
  readonly wanted: readonly LocatedSecret[];
  readonly foreign: boolean;
  readonly reportUnused: boolean;
  readonly today: string;
  readonly knownRules: ReadonlySet<string>;
}

export interface PragmaJudgement {
  readonly kept: readonly LocatedSecret[];
  readonly suppressed: number;
  readonly unused: readonly UnusedSuppression[];
  readonly warnings: readonly string[];
}

/** Takes out what the pragmas of a chunk allow, and says which of them allowed nothing. */
export function judgePragmas(chunk: ChunkReport, { path, wanted, ...options }: PragmaCase): PragmaJudgement {
  const pragmas = findPragmas(chunk.bytes, chunk.marks, { path, foreign: options.foreign });
  if (pragmas.length === 0) return { kept: wanted, suppressed: 0, unused: [], warnings: [] };
  const linesBefore = chunk.firstLine - 1;
  const matcher = createPragmaMatcher(pragmas, options.today);
  const kept = wanted.flatMap((secret) => {
    const { startLine, endLine } = secret.region;
    const target = { ruleId: secret.ruleId, startLine: startLine - linesBefore, endLine: endLine - linesBefore };
    const { suppressedBy, reasons } = matcher.match(target);
    return suppressedBy === undefined ? [{ ...secret, reasons: [...secret.reasons, ...reasons] }] : [];
  });
  const unused = options.reportUnused ? matcher.unused() : [];
  return {
    kept,
    suppressed: wanted.length - kept.length,
    unused: unused.map(({ line, text }) => ({ path, line: line + linesBefore, text })),
    warnings: pragmaProblems(pragmas, options.knownRules).map(
      ({ line, message }) => `${path}:${String(line + linesBefore)}: ${message}`,
    ),
  };
}
