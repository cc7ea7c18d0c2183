/** How bad it is when the secret is real. */
export type Severity = 'critical' | 'high' | 'medium' | 'low';

/** How sure a finding is. */
export type Confidence = 'high' | 'medium' | 'low';

/** What stands next to a token that no longer run may continue into. */
export type Boundary = 'word' | 'base64' | 'none';

/** How candidates are found: by the rule's own pattern, or as a value bound to a secret-like name. */
export type Detector = 'pattern' | 'binding';

/** Another rule that must (or may) match near this one. */
export interface RulePart {
  /** Id of the other rule. */
  readonly rule: string;
  /** How many lines away it may stand, in either direction. */
  readonly lines: number;
  /** Without it there is no finding; otherwise it only raises the confidence. */
  readonly required: boolean;
}

/** Whether a rule's own secret-like text is bound to a vendor's name, for vendors whose tokens have no shape. */
export interface RuleContext {
  /** Words that must stand in the name that the value is bound to, or right before it. */
  readonly names: readonly string[];
}

/** A rule as its author writes it, parsed and checked. */
export interface Rule {
  readonly id: string;
  readonly provider: string;
  readonly name: string;
  readonly description: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Lower case; at least one stands in every match (or `parts` starts the search instead). */
  readonly keywords: readonly string[];
  readonly detector: Detector;
  /** Regular expression source; the group `secret` holds the secret (without one, the whole match does). Empty for `binding`. */
  readonly pattern: string;
  readonly ignoreCase: boolean;
  /** Of a `binding` rule: near the name must stand eight characters of a token in a row with a digit among them. */
  readonly needsDigits: boolean;
  readonly boundary: Boundary;
  /** Present: `pattern` describes the bare value, and the engine asks for one of the names before it. */
  readonly context: RuleContext | undefined;
  /** Smallest Shannon entropy, in bits a character, that the secret must have; 0 asks for none. */
  readonly entropy: number;
  /** Name of an offline check (see `checksums` of the engine). */
  readonly checksum: string | undefined;
  readonly parts: readonly RulePart[];
  /** Globs of paths where alone the rule applies; empty means everywhere. */
  readonly paths: readonly string[];
  /** Days after which a secret of this kind should be replaced. */
  readonly rotation: number | undefined;
  readonly revoke: string | undefined;
  /** Rules of one family are different forms of the same secret and share fingerprints; the id where there is none. */
  readonly family?: string | undefined;
  /** Overrides the computed precedence where two rules claim the same place; higher wins. */
  readonly rank?: number | undefined;
  readonly references: readonly string[];
  /** Templates such as `ghp_{{base62:36}}`. */
  readonly examples: readonly string[];
  readonly counterExamples: readonly string[];
}
