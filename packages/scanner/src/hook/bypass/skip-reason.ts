/** The variable by which a user lets a commit or a push pass on purpose. */
export const SKIP_VARIABLE = 'LEAKLINT_SKIP';

/** What the environment says of a bypass: nothing, nothing usable, or why. */
export type SkipRequest =
  { readonly kind: 'none' } | { readonly kind: 'no-reason' } | { readonly kind: 'reason'; readonly reason: string };

/** What people write where a reason is asked for and they have none. */
const NO_REASON = /^(?:1|true|yes|y|on)?$/i;

/** Reads the variable; line breaks become spaces, for the reason becomes a line of a commit message. */
export function readSkipRequest(value: string | undefined): SkipRequest {
  if (value === undefined) return { kind: 'none' };
  const reason = value.replaceAll(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  return NO_REASON.test(reason) ? { kind: 'no-reason' } : { kind: 'reason', reason };
}
