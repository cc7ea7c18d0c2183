import type { ChangedEntry } from '../../git/staged/compare-index.ts';
import type { FileReport } from '../located-secret.ts';
import type { SearchAgain } from '../scan-sources.ts';
import type { createFormerFinder } from './find-former.ts';
import type { GitScene } from './open-git-scan.ts';

/** What files are read and compared with. */
export interface ChangedContext {
  readonly scene: GitScene;
  readonly maxSize: number | undefined;
  readonly findFormer: ReturnType<typeof createFormerFinder>;
  /** Says more of what was found in a file, when what stands on old lines is marked. */
  readonly finish?: (entry: ChangedEntry, report: FileReport, search: SearchAgain) => FileReport;
}
