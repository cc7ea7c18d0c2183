import { problemFingerprint, type SourceProblem } from '@leaklint/scanner/checks';
import type { ProjectConfig } from './project-config.ts';

/** The file of a problem, and what its project's configuration says. */
export interface AllowedSource {
  readonly text: string;
  readonly file: string;
  readonly config: ProjectConfig;
}

/** Whether the configuration switches a problem off, or allows it. */
export function isAllowed(problem: SourceProblem, { text, file, config }: AllowedSource): boolean {
  const { check, ruleId, secret } = problem;
  if (config.isOff(check, ruleId)) return true;
  if (secret !== undefined && config.allowedValues.has(secret)) return true;
  if (config.allowedHashes.size > 0 && config.allowedHashes.has(problemFingerprint(problem, text))) return true;
  return config.allowedPaths(file);
}
