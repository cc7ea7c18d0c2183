import { checkSource, type CheckName, type EditorSource, type SourceProblem } from '@leaklint/scanner/checks';
import { isAllowed } from './project/is-allowed.ts';
import type { Project } from './project/find-project.ts';
import type { ProjectConfig } from './project/project-config.ts';
import { withoutKnown } from './project/without-known.ts';

/** What rules of one file share: the checks that are on, and what they find, found once. */
export interface Analysis {
  /** Takes part; called by each rule before the file is walked. */
  readonly join: (check: CheckName) => void;
  /** The problems of one check. */
  readonly problemsOf: (check: CheckName) => readonly SourceProblem[];
}

export interface AnalysisSource extends Pick<EditorSource, 'text' | 'path' | 'program' | 'options' | 'foreignPragmas'> {
  /** Absolute, or what ESLint calls a text. */
  readonly file: string;
  readonly project: Project | undefined;
  readonly config: ProjectConfig | undefined;
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
      found ??= analyse(source, checks);
      return found.filter((problem) => problem.check === check);
    },
  };
}

function analyse(source: AnalysisSource, checks: ReadonlySet<CheckName>): readonly SourceProblem[] {
  const { text, file, project, config } = source;
  const today = new Date().toISOString().slice(0, 'yyyy-mm-dd'.length);
  const minConfidence = config?.minConfidence ?? 'medium';
  const found = checkSource({ ...source, checks, minConfidence, today });
  const left = config === undefined ? found : found.filter((each) => !isAllowed(each, { text, file, config }));
  if (project === undefined) return left;
  return withoutKnown(left, { text, file, root: project.root, baseline: config?.baseline, today });
}
