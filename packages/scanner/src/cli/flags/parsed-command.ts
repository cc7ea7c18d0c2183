import type { Confidence } from '@leaklint/rules';
import type { EntrySelection } from '../../audit/model/select-entries.ts';
import type { Verdict } from '../../baseline/entry.ts';
import type { FileMode } from '../../core/file-mode.ts';
import type { GuardedHook } from '../../hook/hook-name.ts';
import type { ManagerName } from '../../hook/manager/manager-names.ts';
import type { ReporterName } from '../../report/registry.ts';
import type { CommitRange } from '../../scan/git-scan.ts';
import type { CommandName } from './flag-spec.ts';
import type { SearchOptions } from './search-options.ts';

/** What `leaklint scan` is to look at. */
export type ScanTarget =
  /** Without paths, the current directory. */
  | { readonly kind: 'paths'; readonly paths: readonly string[] }
  | { readonly kind: 'stdin'; readonly filename: string | undefined }
  | {
      readonly kind: 'history';
      /** A repository, or a bundle; undefined: the repository of the current folder. */
      readonly place: string | undefined;
      readonly recurseSubmodules: boolean;
      /** Without a file, in the repository's own folder; undefined without a cache. */
      readonly cache: { readonly file: string | undefined } | undefined;
    }
  /** `-` is standard input. */
  | { readonly kind: 'patch'; readonly file: string }
  | { readonly kind: 'staged' }
  | { readonly kind: 'commit-msg'; readonly file: string }
  | { readonly kind: 'commits'; readonly commits: CommitRange };

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

export interface ScanCommand extends PrintOptions, SearchOptions {
  readonly command: 'scan';
  readonly target: ScanTarget;
  /** At least one; at most one of them goes to standard output. */
  readonly reports: readonly ReportTarget[];
  readonly showSecrets: boolean;
  readonly requireComplete: boolean;
  readonly reportUnused: boolean;
  /** Undefined: the usual one, if there is one; false: none. */
  readonly baseline: string | false | undefined;
}

export interface BaselineCommand extends PrintOptions, SearchOptions {
  readonly command: 'baseline';
  readonly action: 'create' | 'update' | 'status' | 'diff' | 'import';
  /** Paths, the revision of `diff`, or the file of `import`. */
  readonly operands: readonly string[];
  /** Undefined: the configuration's, or the usual one. */
  readonly baseline: string | undefined;
  readonly format: 'pretty' | 'json' | 'markdown';
}

export interface AuditCommand extends PrintOptions {
  readonly command: 'audit';
  /** `none` asks nothing. */
  readonly face: 'terminal' | 'web' | 'none';
  /** Undefined: the configuration's, or the usual one. */
  readonly baseline: string | undefined;
  readonly config: string | undefined;
  readonly minConfidence: Confidence | undefined;
  readonly files: FileMode | undefined;
  readonly format: 'pretty' | 'json';
  /** Of a review; empty for everything. */
  readonly filter: string;
  readonly set: Verdict | undefined;
  /** Of what asks nothing. */
  readonly selection: EntrySelection;
  readonly reason: string | undefined;
  readonly expires: string | undefined;
  /** Undefined: git knows. */
  readonly by: string | undefined;
  readonly isDryRun: boolean;
  readonly failsOnUnaudited: boolean;
  readonly port: number | undefined;
  readonly opensBrowser: boolean;
}

/** What is new in a run of a CI system; `scan` without its target, unless that is all of history. */
export interface CiCommand {
  readonly command: 'ci';
  readonly scan: ScanCommand;
  /** False: the system that it runs in decides on reports. */
  readonly hasReports: boolean;
  readonly base: string | undefined;
}

export interface InitCommand extends PrintOptions {
  readonly command: 'init';
  /** Ask nothing, do all of it. */
  readonly isYes: boolean;
  /** Show what would be done, and do nothing. */
  readonly isDryRun: boolean;
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
  readonly baseline: string | undefined;
  readonly format: 'pretty' | 'json';
}

export interface HookCommand extends PrintOptions {
  readonly command: 'hook';
  readonly action: 'install' | 'uninstall' | 'status';
  readonly isGlobal: boolean;
  /** Undefined: the one that the repository uses. */
  readonly manager: ManagerName | undefined;
  /** Of `status`: the commits whose bypasses are listed. */
  readonly range: string | undefined;
  readonly format: 'pretty' | 'json';
}

/** What an installed hook calls. */
export interface HookRunCommand extends PrintOptions {
  readonly command: 'hook-run';
  readonly hook: GuardedHook;
  /** What git gave the hook. */
  readonly args: readonly string[];
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

/** What the user wants, checked and typed. */
export type ParsedCommand =
  | ScanCommand
  | BaselineCommand
  | CiCommand
  | InitCommand
  | AuditCommand
  | RulesCommand
  | ExplainCommand
  | HookCommand
  | HookRunCommand
  | CompletionCommand
  | HelpCommand
  | VersionCommand;
