import type { Confidence, Severity } from '@leaklint/rules';
import type { DecodeStep } from './detection.ts';
import type { Secret } from './secret.ts';

/** A place in a text; 1-based, columns in UTF-16 units. */
export interface Region {
  readonly startLine: number;
  readonly startColumn: number;
  readonly endLine: number;
  readonly endColumn: number;
}

export interface Location extends Region {
  /** POSIX, relative to the repository root or the scanned folder. */
  readonly path: string;
}

export interface Occurrence {
  readonly path: string;
  readonly startLine: number;
  readonly commit?: string;
}

/** Where in a repository's history a secret lives. */
export interface GitOrigin {
  readonly commit?: string;
  readonly author?: string;
  readonly email?: string;
  readonly date?: string;
  readonly kind: 'blob' | 'commit-message' | 'tag-message' | 'note' | 'ref-name' | 'author' | 'reflog-message';
  readonly reachableFrom: readonly string[];
  /** How many refs hold it besides those named. */
  readonly moreRefs?: number;
  readonly inHead: boolean;
  readonly removedIn?: string;
  /** How many commits hold it. */
  readonly commits?: number;
}

/** Where a secret of history stands now: what a baseline judges. */
export interface Standing {
  /** All that found it. */
  readonly ruleIds: readonly string[];
  /** Worked out when somebody asks. */
  readonly states: () => readonly StandingState[];
}

/** The newest state of HEAD, or of something else that git keeps alive, as far as it holds a secret. */
export interface StandingState {
  readonly commit: string;
  readonly isHead: boolean;
  readonly places: readonly StandingPlace[];
}

/** A file that holds a secret in such a state. */
export interface StandingPlace {
  readonly ruleId: string;
  readonly path: string;
  /** How often it stands there. */
  readonly count: number;
  /** Whether HEAD's own history once had it there as often. */
  readonly isFormer: boolean;
}

/** What lets a finding pass, ready to be pasted, and where to. */
export interface AllowHint {
  readonly text: string;
  readonly where: string;
}

export interface Help {
  /** Where to revoke the secret: an address, or what to do. */
  readonly revoke?: string;
  readonly docs: string;
  /** What else to do, as a sentence. */
  readonly fix: string;
  /** The pragma for the finding's place; absent where no comment can stand. */
  readonly allow?: AllowHint;
}

/** A code line of a finding's surroundings, raw; a line that is too long is cut around the highlight, with `…` for what is left out. */
export interface SnippetLine {
  readonly line: number;
  readonly text: string;
  /** What the finding is about: in a secret's finding exactly the secret, as it stands there, encoded or not. */
  readonly highlight?: Highlight;
}

/** Offsets in a snippet line's text. */
export type Highlight = readonly [start: number, end: number];

/** What every producer (secrets, code checks) hands to every report. */
export interface Finding {
  readonly ruleId: string;
  readonly kind: 'secret' | 'code';
  readonly title: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly fingerprint: string;
  readonly redacted: string;
  /** Only reports under `--show-secrets` may reveal it; code findings have none. */
  readonly secret: Secret | undefined;
  readonly location: Location;
  readonly decodedVia: readonly DecodeStep[];
  readonly reasons: readonly string[];
  readonly occurrences: readonly Occurrence[];
  readonly snippet: readonly SnippetLine[];
  readonly git?: GitOrigin;
  /** Of a whole history's finding: where its secret stands now. */
  readonly standing?: Standing;
  /** Of a finding in a range of commits: how often HEAD has the secret in the same file. */
  readonly timesInHead?: number;
  /** It stands on lines that the commit in question does not touch: counted, and in no report. */
  readonly isUntouched?: true;
  readonly help: Help;
}
