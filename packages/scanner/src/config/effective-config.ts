import type { Confidence, Severity } from '@leaklint/rules';
import type { FileMode } from '../core/file-mode.ts';
import type { GlobScope } from '../port/globs.ts';
import type { CheckName } from '../core/check-names.ts';

/** What a configuration says of a rule, or of all rules that a name with `*` stands for. */
export interface RuleSetting {
  readonly rule: string;
  readonly isActive: boolean;
  readonly severity?: Severity | undefined;
  readonly confidence?: Confidence | undefined;
  readonly entropy?: number | undefined;
  /** Where alone the rule speaks. */
  readonly paths?: GlobScope;
  /** Where it does not. */
  readonly exclude?: GlobScope;
  /** The file that says so. */
  readonly origin: string;
}

/** Rules of the user's own, as they were written: for the parser of rules. */
export interface CustomRules {
  /** The rule file, or the configuration that holds the rules. */
  readonly file: string;
  /** Rules apply below this folder, relative to the root; empty for everywhere. */
  readonly folder: string;
  readonly source:
    { readonly kind: 'text'; readonly text: string } | { readonly kind: 'inline'; readonly rules: readonly unknown[] };
}

/** What is no finding, though a rule matches. */
export interface AllowList {
  readonly paths: readonly GlobScope[];
  /** Whole secrets. */
  readonly values: readonly string[];
  /** Fingerprints, as reports show them. */
  readonly hashes: readonly string[];
}

/** Whether code is checked for leaks, and how severe each kind of leak is. */
export interface ChecksSetting {
  readonly isEnabled: boolean;
  readonly settings: Readonly<Partial<Record<CheckName, 'off' | Severity | undefined>>>;
  /** What the checks are told about the code. */
  readonly options: CheckOptionLists;
}

/** Names that mean something to the checks: the options of checks, as a configuration has them. */
export interface CheckOptionLists {
  readonly secretNames?: readonly string[];
  readonly harmlessNames?: readonly string[];
  readonly secretSources?: readonly string[];
  readonly loggers?: readonly string[];
  readonly masks?: readonly string[];
}

/** The settings that hold at one path, from defaults, presets and all configurations above it. */
export interface EffectiveConfig {
  /** The files that it was made from; the later ones win. */
  readonly sources: readonly string[];
  /** In the order in which they apply: a later one adds to an earlier one or overrides it. */
  readonly rules: readonly RuleSetting[];
  readonly customRules: readonly CustomRules[];
  readonly exclude: readonly GlobScope[];
  readonly allow: AllowList;
  readonly files: FileMode;
  readonly minConfidence: Confidence;
  readonly checks: ChecksSetting;
  readonly foreignPragmas: boolean;
  /** Absolute path. */
  readonly baseline: string | undefined;
}

/** What holds without a configuration. */
export const defaultConfig: EffectiveConfig = {
  sources: [],
  rules: [],
  customRules: [],
  exclude: [],
  allow: { paths: [], values: [], hashes: [] },
  files: 'worktree',
  minConfidence: 'medium',
  checks: { isEnabled: true, settings: {}, options: {} },
  foreignPragmas: false,
  baseline: undefined,
};
