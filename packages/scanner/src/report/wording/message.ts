import type { Finding } from '../../core/finding.ts';
import { HIDDEN } from '../../core/mask/span.ts';

/** What was found, in one line: `GitHub token ghp_…Q7 (inside base64)`. */
export function messageOf(finding: Finding): string {
  const { title, decodedVia, redacted } = finding;
  const hint = redacted === '' || redacted === HIDDEN ? '' : ` ${redacted}`;
  return `${title}${hint}${decodedVia.length === 0 ? '' : ` (inside ${decodedVia.join(', ')})`}`;
}

/** Why a scan that says `complete: false` must not be read as clean. */
export const INCOMPLETE =
  'The scan is incomplete: something that should have been scanned was not, so there may be more secrets than reported.';
