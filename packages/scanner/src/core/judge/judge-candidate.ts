import type { Candidate, Filter, Verdict } from './candidate.ts';
import { shannonEntropy } from './entropy.ts';
import { bindingFilters } from './filter/binding-filters.ts';
import { isPatterned } from './filter/repetition.ts';
import { strongFilters } from './filter/strong-filters.ts';
import { isFileName, saysAbout } from './evidence/name-evidence.ts';
import { weighEvidence } from './evidence/weigh-evidence.ts';
import { unwrapCredential } from './unwrap-credential.ts';

/** Decides whether a candidate is a secret, and says why. */
export function judgeCandidate(candidate: Candidate): Verdict {
  return hasFormat(candidate) ? judgeFormat(candidate) : judgeEvidence(candidate);
}

/** The rules without a vendor describe texts that could be anything, and so do all that find passwords that people choose. */
export function hasFormat({ rule }: Candidate): boolean {
  if (rule.detector !== 'pattern' || rule.id.startsWith('generic-') || rule.id === 'docker-registry-auth') return false;
  // A rule that asks for entropy is about passwords that services draw.
  return !rule.id.endsWith('-password') || rule.entropy > 0;
}

/** The rule's format is evidence enough, unless the text is a placeholder or too regular. */
function judgeFormat(candidate: Candidate): Verdict {
  const objection = firstObjection(candidate, strongFilters);
  if (objection !== undefined) return { isSecret: false, reasons: [objection] };
  const { rule, value } = candidate;
  const entropy = shannonEntropy(value);
  if (entropy < rule.entropy)
    return {
      isSecret: false,
      reasons: [`has an entropy of ${entropy.toFixed(1)} bits, below ${String(rule.entropy)}`],
    };
  const reasons = [`matches the format of ${rule.id}`];
  if (!isPatterned(value)) return { isSecret: true, confidence: rule.confidence, reasons };
  const confidence = rule.confidence === 'high' ? 'medium' : rule.confidence;
  return { isSecret: true, confidence, reasons: [...reasons, 'against: follows a pattern, as made-up values do'] };
}

function judgeEvidence(candidate: Candidate): Verdict {
  const claimed = claim(candidate);
  const objection = firstObjection(claimed, bindingFilters);
  return objection === undefined ? weighEvidence(claimed) : { isSecret: false, reasons: [objection] };
}

/**
 * The candidate as the model sees it, or undefined where a filter speaks against it.
 * @public Training (scripts/train) starts from here.
 */
export function withoutObjection(candidate: Candidate): Candidate | undefined {
  const claimed = claim(candidate);
  return firstObjection(claimed, bindingFilters) === undefined ? claimed : undefined;
}

/** What the candidate claims to be, behind its encoding; where no name stands before it, its rule's id says it. */
function claim(candidate: Candidate): Candidate {
  const unwrapped = unwrapCredential(candidate);
  const { name, rule } = unwrapped;
  if (name === undefined) return { ...unwrapped, name: rule.id };
  const isVendor = rule.id === 'generic-vendor-token' && !saysAbout(name) && !isFileName(name);
  return isVendor ? { ...unwrapped, name: `${name}_token` } : unwrapped;
}

function firstObjection(candidate: Candidate, filters: readonly Filter[]): string | undefined {
  for (const filter of filters) {
    const objection = filter(candidate);
    if (objection !== undefined) return objection;
  }
  return undefined;
}
