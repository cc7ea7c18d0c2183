import type { Confidence } from '@leaklint/rules';
import type { FrontEndPorts } from '../checks/language/front-end.ts';
import type { FileMode } from '../core/file-mode.ts';
import type { OpenStream } from '../port/byte-stream.ts';
import type { Ports } from '../port/ports.ts';
import type { Threads } from '../port/threads.ts';
import type { PlatformText } from '../core/text/platform-text.ts';
import type { Job } from './job.ts';
import type { RuleChoice } from './active-rules.ts';
import type { BaselineChoice } from './scan-baseline.ts';
import type { JobReport } from './run-job.ts';

/** What every kind of scan can be told. */
export interface ScanSettings {
  /** Absolute. */
  readonly cwd: string;
  readonly configFile: string | undefined;
  readonly rules: RuleChoice;
  /** Globs of what is left out. */
  readonly exclude: readonly string[];
  readonly minConfidence: Confidence | undefined;
  readonly decode: boolean;
  /** Whether code is checked for leaks, besides the search for secrets; default: it is. */
  readonly checks?: boolean;
  readonly maxFileSize: number | undefined;
  readonly reportUnused: boolean;
  /** Default: the one that the configuration names, or the one with the usual name. */
  readonly baseline?: BaselineChoice;
  /** `2027-01-31`; pragmas can expire. */
  readonly today: string;
  readonly toolVersion: string;
}

/** A scan of files and folders. */
export interface PathScan extends ScanSettings {
  readonly paths: readonly string[];
  readonly files: FileMode | undefined;
  readonly jobs: number | undefined;
  /** Absolute paths of reports that this very scan writes: what a former scan left there is not looked at. */
  readonly outputs?: readonly string[];
}

/** The outside world of a scan. */
export interface ScanPorts extends Ports {
  readonly open: OpenStream;
  /** Grammars for the checks of code. */
  readonly readGrammar: FrontEndPorts['readGrammar'];
  readonly text: PlatformText;
  readonly threads: () => Promise<Threads<Job, JobReport>>;
  readonly now: () => number;
  readonly onProgress?: (done: number, total: number) => void;
}
