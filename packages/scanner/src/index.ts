import { nodePorts } from './adapter/node-ports.ts';
import { nodeText } from './adapter/node-text.ts';
import { openStream } from './adapter/open-stream.ts';
import { readGrammar } from './adapter/read-grammar.ts';
import type { Confidence } from '@leaklint/rules';
import type { FileMode } from './core/file-mode.ts';
import type { ScanResult } from './core/scan-result.ts';
import { createRenderer } from './report/render.ts';
import type { ReporterName } from './report/registry.ts';
import type { ReportOptions } from './report/reporter.ts';
import { defaultSettings } from './scan/default-settings.ts';
import { toBaselineChoice } from './scan/scan-baseline.ts';
import { scanItems } from './scan/scan-items.ts';
import { scanPaths } from './scan/scan-paths.ts';
import type { ScanPorts, ScanSettings } from './scan/scan-request.ts';
import { VERSION } from './version.ts';

export type { Confidence, Severity } from '@leaklint/rules';
export { ConfigError, ScanError, UsageError } from './core/errors.ts';
export type { FileMode } from './core/file-mode.ts';
export type { Finding, GitOrigin, Help, Location, Occurrence, Region, SnippetLine } from './core/finding.ts';
export type { ScanCounts, ScanResult, Skip, Suppressed, UnusedSuppression } from './core/scan-result.ts';
export type { Secret } from './core/secret.ts';
export type { ReporterName } from './report/registry.ts';
export type { Change, Outcome } from './hook/change.ts';
export { describeOutcome as describeHookOutcome, describeStatus as describeHookStatus } from './hook/describe-hooks.ts';
export type { GuardedHook } from './hook/hook-name.ts';
export type { Guard, HookStatus } from './hook/hook-status.ts';
export { MANAGER_NAMES, type ManagerName } from './hook/manager/manager-names.ts';
export { hookScript, type HookScriptOptions } from './hook/script/hook-script.ts';
export { hookStatus, installHooks, uninstallHooks, type HookOptions, type HookStatusOptions } from './hooks.ts';
export { VERSION } from './version.ts';

/** What a scan can be told; the same as the flags of `leaklint scan`. */
export interface ScanOptions {
  /** Files and folders; default: `cwd`. */
  readonly paths?: readonly string[];
  /** Default: the process's current directory. */
  readonly cwd?: string;
  readonly config?: string;
  readonly files?: FileMode;
  readonly exclude?: readonly string[];
  /** When given, only these rules run. */
  readonly rules?: readonly string[];
  readonly excludeRules?: readonly string[];
  readonly minConfidence?: Confidence;
  readonly decode?: boolean;
  /** False: secrets only, no checks of code. */
  readonly checks?: boolean;
  readonly jobs?: number;
  readonly maxFileSize?: number;
  readonly reportUnused?: boolean;
  /** A baseline's file; default: the configuration's, or `.leaklint.baseline.json`; false: none. */
  readonly baseline?: string | false;
}

export interface ScanTextOptions extends Pick<
  ScanOptions,
  'cwd' | 'config' | 'rules' | 'excludeRules' | 'minConfidence' | 'decode' | 'checks' | 'baseline'
> {
  /** What the text is reported as; its name also tells the language. */
  readonly path?: string;
}

/** Scans files and folders; throws `UsageError`, `ConfigError` or `ScanError` where the command would end with 2 or 3. */
export function scan(options: ScanOptions = {}): Promise<ScanResult> {
  const { paths = [], exclude = [], files, jobs, maxFileSize, reportUnused = false } = options;
  return scanPaths({ ...settingsOf(options), paths, exclude, files, jobs, maxFileSize, reportUnused }, ports());
}

/** Scans a text that is in memory. */
export function scanText(text: string, options: ScanTextOptions = {}): Promise<ScanResult> {
  const items = [{ path: options.path ?? '<text>', bytes: new TextEncoder().encode(text) }];
  return scanItems({ ...settingsOf(options), items, skipped: [], pathsFrom: 'cwd' }, ports());
}

/** Renders a result in a format of `--format`; secrets are masked unless the options say otherwise. */
export function renderReport(
  result: ScanResult,
  format: ReporterName,
  options: Partial<ReportOptions> = {},
): Promise<string> {
  return createRenderer(result, { showSecrets: false, color: false, quiet: false, verbose: false, ...options })(format);
}

function settingsOf(options: ScanTextOptions): ScanSettings {
  const defaults = defaultSettings(VERSION);
  return {
    ...defaults,
    cwd: options.cwd ?? defaults.cwd,
    configFile: options.config,
    rules: { only: options.rules ?? [], off: options.excludeRules ?? [] },
    minConfidence: options.minConfidence,
    decode: options.decode ?? defaults.decode,
    checks: options.checks ?? true,
    baseline: toBaselineChoice(options.baseline),
  };
}

function ports(): ScanPorts {
  return {
    ...nodePorts,
    open: openStream,
    readGrammar,
    text: nodeText,
    threads: async () => {
      const { createNodeThreads } = await import('./adapter/node-threads.ts');
      return createNodeThreads(new URL('./worker.js', import.meta.url));
    },
    now: () => performance.now(),
  };
}
