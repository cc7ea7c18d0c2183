import {
  checkSource,
  type CheckName,
  type CheckOptions,
  type EstreeNode,
  type SourceProblem,
} from '@leaklint/scanner/checks';

/** What rules of one file share: the checks that are on, and what they find, found once. */
export interface Analysis {
  /** Takes part; called by each rule before the file is walked. */
  readonly join: (check: CheckName) => void;
  /** The problems of one check. */
  readonly problemsOf: (check: CheckName) => readonly SourceProblem[];
}

export interface AnalysisSource {
  readonly text: string;
  readonly path: string;
  readonly program: EstreeNode | undefined;
  readonly options: CheckOptions;
  readonly foreignPragmas: boolean;
}

/** Starts the analysis of a file; nothing is done before the first rule asks. */
export function createAnalysis(source: AnalysisSource): Analysis {
  const checks = new Set<CheckName>();
  let found: readonly SourceProblem[] | undefined;
  return {
    join: (check) => {
      checks.add(check);
    },
    problemsOf: (check) => {
      found ??= checkSource({ ...source, checks, today: new Date().toISOString().slice(0, 'yyyy-mm-dd'.length) });
      return found.filter((problem) => problem.check === check);
    },
  };
}
