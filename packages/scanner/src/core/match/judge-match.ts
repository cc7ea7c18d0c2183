import type { Confidence } from '@leaklint/rules';
import { checksums } from '@leaklint/rules/checksums';
import type { Detection } from '../detection.ts';
import type { Candidate } from '../judge/candidate.ts';
import { judgeCandidate } from '../judge/judge-candidate.ts';
import { utf8FromLatin1 } from '../text/latin1.ts';
import type { Item } from './item.ts';
import type { RawMatch } from './raw-match.ts';

/** What judges see on either side of a secret: the same however it was come upon. */
const CONTEXT = 240;

/** A match with what judges look at. */
export function toCandidate(item: Item, match: RawMatch): Candidate {
  const from = Math.max(0, match.start - CONTEXT);
  const text = item.latin1(item.bytes, from, Math.min(item.length, match.end + CONTEXT));
  return {
    rule: match.book.rule,
    value: match.value,
    text,
    start: match.start - from,
    end: match.end - from,
    name: match.name,
    syntax: match.syntax,
    quoted: match.quoted,
    path: item.path,
    binary: item.binary,
  };
}

/** Lets the judges decide over a match; undefined when it is no secret. */
export function judgeMatch(item: Item, match: RawMatch): Detection | undefined {
  const { rule } = match.book;
  const verdict = judgeCandidate(toCandidate(item, match));
  if (!verdict.isSecret) return undefined;
  const checked = checkDigits(rule.checksum, match.value, verdict.confidence);
  return {
    rule,
    start: match.start,
    end: match.end,
    value: utf8FromLatin1(match.value),
    ...(match.name === undefined ? {} : { name: utf8FromLatin1(match.name) }),
    severity: rule.severity,
    confidence: checked.confidence,
    reasons: [...verdict.reasons, ...checked.reasons],
    decodedVia: [],
  };
}

/**
 * A token whose own check digits hold is real; one whose digits do not may be mistyped, cut or revoked long ago,
 * which is no reason to be silent.
 */
function checkDigits(
  checksum: string | undefined,
  value: string,
  confidence: Confidence,
): { readonly confidence: Confidence; readonly reasons: readonly string[] } {
  const verify = checksum === undefined ? undefined : checksums[checksum];
  if (verify === undefined) return { confidence, reasons: [] };
  if (verify(value)) return { confidence: 'high', reasons: ['its check digits hold'] };
  return { confidence: confidence === 'low' ? 'low' : 'medium', reasons: ['its check digits do not hold'] };
}
