import type { Confidence, Severity } from '@leaklint/rules';
import type { FileReport, LocatedSecret } from './located-secret.ts';
import { valuesOf } from './values-of.ts';
import { valuesBeside } from './values-beside.ts';

/** What the configuration says to a secret in a place: how severe, or that it is allowed. */
export type Policy = (
  secret: LocatedSecret,
  path: string,
) => { readonly severity: Severity; readonly confidence: Confidence } | 'allowed' | 'not-asked-for';

/** What of a file is reported. */
export interface DecidedFile {
  readonly path: string;
  readonly reported: readonly LocatedSecret[];
  /** How many findings the configuration suppressed. */
  readonly allowed: number;
  /** Values that are not reported, and must not show beside what is. */
  readonly hidden: readonly string[];
}

/** Decides over each secret of a file. */
export function applyPolicy({ path, secrets, hidden }: FileReport, policy: Policy): DecidedFile {
  const reported: LocatedSecret[] = [];
  const allowed: LocatedSecret[] = [];
  const unwanted: LocatedSecret[] = [];
  for (const secret of secrets) {
    const decision = policy(secret, path);
    if (decision === 'allowed') allowed.push(secret);
    else if (decision === 'not-asked-for') unwanted.push(secret);
    else reported.push({ ...secret, ...decision });
  }
  const values = [...hidden, ...valuesOf(allowed), ...valuesBeside(unwanted, reported)];
  return { path, reported, allowed: allowed.length, hidden: values };
}
