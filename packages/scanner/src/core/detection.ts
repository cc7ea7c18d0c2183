import type { Confidence, PackedRule, Severity } from '@leaklint/rules';

/** One decoder that lay between the file's bytes and the text in which a secret was found. */
export type DecodeStep = string;

/** A secret found in bytes, judged, not yet located in lines. */
export interface Detection {
  readonly rule: PackedRule;
  /** Byte offsets in the item's own bytes, even where the secret was decoded out of them. */
  readonly start: number;
  readonly end: number;
  /** The raw secret. */
  readonly value: string;
  /** The name that it is bound to, where there is one. */
  readonly name?: string;
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** Evidence in words, for and against, in the order in which it was weighed. */
  readonly reasons: readonly string[];
  readonly decodedVia: readonly DecodeStep[];
}
