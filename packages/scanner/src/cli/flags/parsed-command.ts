import type { Confidence } from '@leaklint/rules';
import type { FileMode } from '../../core/file-mode.ts';
import type { ReporterName } from '../../report/registry.ts';
import type { CommandName } from './flag-spec.ts';

/** What `leaklint scan` is to look at. */
export type ScanTarget =
  /** Without paths, the current directory. */
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'stdin'; readonly filename: string | undefined }
  /** `-` is standard input. */
  | { readonly kind: 'patch'; readonly file: string };

/** A report, and where it goes; without a file, to standard output. */
export interface ReportTarget {
  readonly format: ReporterName;
  readonly file: string | undefined;
}

/** How much is printed, and how. */
export interface PrintOptions {
  readonly quiet: boolean;
  readonly verbose: boolean;
  /** False only with `--no-color`; the terminal and the environment may forbid colours too. */
  readonly color: boolean;
}

export interface ScanCommand extends PrintOptions {
  readonly command: 'scan';
  readonly target: ScanTarget;
  /** At least one; at most one of them goes to standard output. */
  readonly reports: readonly ReportTarget[];
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
  readonly showSecrets: boolean;
  readonly requireComplete: boolean;
  readonly reportUnused: boolean;
  readonly progress: boolean;
}

export interface RulesCommand extends PrintOptions {
  readonly command: 'rules';
  readonly action: 'list' | 'show' | 'test';
  /** Empty for `list`; for `test`, empty means all. */
  readonly ruleIds: readonly string[];
  readonly config: string | undefined;
  readonly format: 'pretty' | 'json';
}

export interface ExplainCommand extends PrintOptions {
  readonly command: 'explain';
  /** A rule's id or a fingerprint. */
  readonly subject: string;
  readonly config: string | undefined;
  readonly format: 'pretty' | 'json';
}

export interface CompletionCommand {
  readonly command: 'completion';
  readonly shell: 'bash' | 'zsh' | 'fish';
}

export interface HelpCommand {
  readonly command: 'help';
  /** Undefined: the overview. */
  readonly topic: CommandName | undefined;
  /** False for a bare `leaklint`, which asks for nothing: help then goes to standard error and the code is 2. */
  readonly isAsked: boolean;
}

export interface VersionCommand {
  readonly command: 'version';
}

/** What the user wants, checked and typed. Commands that are only planned never get this far. */
export type ParsedCommand =
  ScanCommand | RulesCommand | ExplainCommand | CompletionCommand | HelpCommand | VersionCommand;
