import type { Confidence, Severity } from '@leaklint/rules';
import { isInScope, type BaselineEntry, type EntryKey, type Verdict } from '../../baseline/entry.ts';
import type { Finding } from '../../core/finding.ts';

/** A place where the secret of a group stands now. */
export interface AuditPlace {
  /** Masked; raw secrets are asked for elsewhere. */
  readonly finding: Finding;
  /** The place in the words of the baseline. */
  readonly path: string;
  /** Where the finding stands among all that the scan found. */
  readonly at: number;
}

/** One secret, whatever the number of its places: what one decision is about. */
export interface AuditGroup {
  /** The salted hash that its entries have in common. */
  readonly id: string;
  readonly rule: string;
  readonly title: string;
  /** Undefined where nothing was found for the entries: the scan knows them no longer. */
  readonly severity: Severity | undefined;
  readonly confidence: Confidence | undefined;
  readonly redacted: string;
  /** Empty where nothing was found. */
  readonly places: readonly AuditPlace[];
  /** The entries of the baseline that a decision changes. */
  readonly keys: readonly EntryKey[];
  /** What a search looks at, in lower case. */
  readonly haystack: string;
}

/** What was decided over a group; `mixed` where its entries differ. */
export interface GroupState {
  readonly verdict: Verdict | 'mixed';
  readonly reason: string | undefined;
  readonly by: string | undefined;
  readonly expires: string | undefined;
  /** Some entry waits for a decision. */
  readonly isOpen: boolean;
  readonly isExpired: boolean;
  /** Changes with the judgement of any of its entries: who decides shows what was seen. */
  readonly stamp: string;
  readonly entries: readonly BaselineEntry[];
}

/** Where the first place of a group is, or was. */
export function firstPath({ places, keys }: AuditGroup): string {
  return places[0]?.finding.location.path ?? keys[0]?.path ?? '';
}

/** The entry of a group that stands for one of its places; undefined where the baseline does not know it there. */
export function entryOfPlace({ path }: AuditPlace, { entries }: GroupState): BaselineEntry | undefined {
  return entries.find((entry) => entry.path === path) ?? entries.find((entry) => isInScope(path, entry.path));
}
