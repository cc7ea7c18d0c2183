import type { Confidence } from '@leaklint/rules';
import type { Detection } from '../detection.ts';
import { compareText } from '../text/compare-text.ts';

const CONFIDENCE_ORDER: Readonly<Record<Confidence, number>> = { high: 2, medium: 1, low: 0 };

/**
 * One finding for one secret in one place: where detections overlap, the most specific rule wins,
 * then the surer, then what was decoded (it is the secret itself), then the longer. What hides a surer
 * finding of the same text is as sure, so that nothing likely is lost to what is not shown.
 */
export function resolveOverlaps(detections: readonly Detection[]): Detection[] {
  return clusters(detections.toSorted(byPlace)).flatMap(mostSpecific).toSorted(byPlace);
}

/** Groups of detections that touch one another, so that each is compared only with its neighbours. */
function clusters(sorted: readonly Detection[]): Detection[][] {
  const groups: Detection[][] = [];
  let end = -1;
  for (const detection of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && detection.start < end) group.push(detection);
    else groups.push([detection]);
    end = Math.max(end, detection.end);
  }
  return groups;
}

function mostSpecific(group: readonly Detection[]): Detection[] {
  const kept: Detection[] = [];
  for (const detection of group.toSorted(bySpecificity)) {
    const at = kept.findIndex((other) => overlaps(other, detection) && !areSiblings(other, detection));
    const other = kept[at];
    if (other === undefined) kept.push(detection);
    else kept[at] = withSupport(other, detection);
  }
  return kept;
}

/** An unlikely finding, as sure as what else was found in the very same text. */
function withSupport(unlikely: Detection, other: Detection): Detection {
  if (unlikely.confidence !== 'low' || other.confidence === 'low') return unlikely;
  if (unlikely.start !== other.start || unlikely.end !== other.end) return unlikely;
  return { ...unlikely, confidence: other.confidence, reasons: [...unlikely.reasons, ...other.reasons] };
}

function byPlace(a: Detection, b: Detection): number {
  return a.start - b.start || a.end - b.end || compareText(a.rule.id, b.rule.id) || compareText(a.value, b.value);
}

function bySpecificity(a: Detection, b: Detection): number {
  return (
    b.rule.rank - a.rule.rank ||
    CONFIDENCE_ORDER[b.confidence] - CONFIDENCE_ORDER[a.confidence] ||
    b.decodedVia.length - a.decodedVia.length ||
    b.end - b.start - (a.end - a.start) ||
    a.start - b.start ||
    compareText(a.rule.id, b.rule.id) ||
    compareText(a.value, b.value)
  );
}

function overlaps(a: Detection, b: Detection): boolean {
  return a.start < b.end && b.start < a.end;
}

/** Two secrets decoded out of one encoded stretch stand at the same place without being the same. */
function areSiblings(a: Detection, b: Detection): boolean {
  const isDecoded = a.decodedVia.length > 0 && a.decodedVia.length === b.decodedVia.length;
  return isDecoded && !a.value.includes(b.value) && !b.value.includes(a.value);
}
