import type { Boundary, Confidence, Detector, RulePart, Severity } from './rule.ts';

/** A run of bytes without which a rule cannot match: so many in a row out of these ranges. */
export interface Need {
  /** First and last byte of each range, one after the other. */
  readonly ranges: readonly number[];
  readonly length: number;
  /** Ranges of the bytes that a match can hold at all, where not nearly every byte is one: others end the search for the run. */
  readonly span?: readonly number[];
}

/** The part of a rule that the engine needs to find and judge a secret; small, because it is read at start-up. */
export interface PackedRule {
  readonly id: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Fingerprints are made per family, so that two rules for one kind of secret agree. */
  readonly family: string;
  readonly detector: Detector;
  /** Ready to be given to `RegExp`; boundaries and context are already in it. */
  readonly pattern: string;
  readonly flags: string;
  /** How many bytes before the start and after the end of a keyword a match can reach. */
  readonly reach: readonly [before: number, after: number];
  /** Looked for around a keyword before the pattern is run. */
  readonly need?: Need;
  /**
   * Followed around a keyword before the pattern is run: what a match looks like, and its front up to what a lookahead
   * asks for; see `outlineOf` and `readStep`.
   */
  readonly outlines?: readonly (readonly string[])[];
  /** Of a `binding` rule: see `Rule.needsDigits`. */
  readonly needsDigits?: true;
  readonly boundary: Boundary;
  readonly entropy: number;
  readonly checksum?: string;
  /** Words of the names that a `binding` rule speaks for. */
  readonly names?: readonly string[];
  /** Fixed texts with which the secrets begin, in lower case: what else begins so is none. */
  readonly prefixes?: readonly string[];
  /** The vendor's names, the bare value that is looked for near them, and whether every keyword is one of the names. */
  readonly near?: { readonly names: readonly string[]; readonly value: string; readonly leads: boolean };
  /** The keyword is a vendor's name, which counts only where a word of an identifier starts. */
  readonly startsName?: true;
  readonly parts?: readonly RulePart[];
  readonly paths?: readonly string[];
  /** Higher wins where two rules claim the same place. */
  readonly rank: number;
}

/** All active rules, compiled: plain data. */
export interface Pack {
  /** Changes whenever a rule changes; caches are kept under it. */
  readonly hash: string;
  readonly ruleCount: number;
  /** Distinct keywords, lower case; behind those of the rules stand the marks, which have no rules. */
  readonly keywords: readonly string[];
  /** The search tables of the keywords, base64: see `readKeywordTables`. */
  readonly tables: string;
  /** For each keyword, the indexes of its rules. */
  readonly keywordRules: readonly (readonly number[])[];
  /** JSON text of `PackedRule[]`, parsed only when a keyword is met. */
  readonly rulesJson: string;
  /** JSON text of `VendorForms`, parsed when a value is found that only its name speaks for. */
  readonly formsJson: string;
}

/** What a pack knows of the forms of vendors' secrets. */
export interface VendorForms {
  /** The fixed texts with which secrets of all rules begin, in lower case. */
  readonly prefixes: readonly string[];
  /** The names of vendors whose forms are known, lower case and without separators, with the indexes of their rules. */
  readonly rulesByName: readonly (readonly [name: string, rules: readonly number[]])[];
}

/** The part of a rule that is only shown to people, loaded when there is something to show. */
export interface RuleDetails {
  readonly id: string;
  readonly provider: string;
  readonly name: string;
  readonly description: string;
  readonly rotation?: number;
  readonly revoke?: string;
  readonly references: readonly string[];
}

/** The part of a rule that its tests need; templates, so that no token is written down. */
export interface RuleExamples {
  readonly id: string;
  readonly paths: readonly string[];
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}
