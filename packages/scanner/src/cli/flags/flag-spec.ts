/** The verbs of the command line. */
export type CommandName =
  'scan' | 'baseline' | 'audit' | 'rules' | 'explain' | 'hook' | 'ci' | 'init' | 'completion' | 'help' | 'version';

/** What a flag takes. */
export type FlagValue =
  | { readonly kind: 'switch' }
  | { readonly kind: 'text'; readonly placeholder: string }
  | { readonly kind: 'choice'; readonly placeholder: string; readonly choices: readonly string[] }
  /** A format, or a format and the file that it goes to: `sarif=out.sarif`. */
  | { readonly kind: 'report'; readonly placeholder: string; readonly choices: readonly string[] }
  | { readonly kind: 'count'; readonly placeholder: string }
  /** Bytes, or with a unit: `500k`, `10MB`. */
  | { readonly kind: 'size'; readonly placeholder: string };

/** The heading of the help that a flag stands under. */
export type FlagGroup = 'What to scan' | 'Which files' | 'What counts' | 'Reports' | 'Limits' | 'General';

/** One flag, as data: parser, help, documentation and completions are made from it. */
export interface FlagSpec {
  /** Without its dashes. */
  readonly name: string;
  readonly short?: string;
  readonly value: FlagValue;
  readonly repeatable?: true;
  /** What holds without the flag, in words; for people only. */
  readonly default?: string;
  /** A sentence without a full stop. */
  readonly help: string;
  readonly group: FlagGroup;
  readonly commands: readonly CommandName[];
}

/** A second word of a command, such as `list` in `leaklint rules list`. */
export interface ActionSpec {
  readonly name: string;
  readonly operands?: string;
  readonly summary: string;
}

export interface Example {
  readonly command: string;
  readonly says: string;
}

/** One command, as data. */
export interface CommandSpec {
  readonly name: CommandName;
  /** `[PATH…]`; of a command with actions, each action has its own. */
  readonly operands?: string;
  readonly summary: string;
  /** Paragraphs for the command's own help. */
  readonly details: readonly string[];
  readonly actions?: readonly ActionSpec[];
  readonly examples: readonly Example[];
}
