import type { Confidence } from '@leaklint/rules';
import type { FileMode } from '../../core/file-mode.ts';
import type { FlagValues } from './flag-values.ts';

/** What every command that searches files can be told of the search. */
export interface SearchOptions {
  /** Undefined: look for one. */
  readonly config: string | undefined;
  readonly rules: readonly string[];
  readonly excludedRules: readonly string[];
  readonly exclude: readonly string[];
  /** Undefined: the configuration or the default decides. */
  readonly files: FileMode | undefined;
  readonly minConfidence: Confidence | undefined;
  /** False: the flag forbids them; true leaves it to the configuration. */
  readonly checks: boolean;
  readonly decode: boolean;
  readonly jobs: number | undefined;
  readonly maxFileSize: number | undefined;
  readonly progress: boolean;
}

/** Reads the flags that say how to search. */
export function searchOptions(flags: FlagValues): SearchOptions {
  return {
    config: flags.text('config'),
    rules: flags.all('rule'),
    excludedRules: flags.all('exclude-rule'),
    exclude: flags.all('exclude'),
    files: flags.choice('files', ['tracked', 'worktree', 'all']),
    minConfidence: flags.choice('min-confidence', ['low', 'medium', 'high']),
    checks: !flags.has('no-checks'),
    decode: !flags.has('no-decode'),
    jobs: flags.count('jobs'),
    maxFileSize: flags.bytes('max-file-size'),
    progress: !flags.has('no-progress'),
  };
}
