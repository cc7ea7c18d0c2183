import type { Confidence } from '@leaklint/rules';
import type { Span } from '../../fact/span.ts';
import type { CodeProblem } from '../check.ts';

/** A problem of this check at a place. */
export function backendProblem(
  place: Span,
  subject: string,
  reason: string,
  confidence: Confidence = 'high',
): CodeProblem {
  return { check: 'file-secret-backend', confidence, subject, reason, start: place.start, end: place.end };
}
