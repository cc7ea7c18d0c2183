/** Patterns with the same first characters; sorted when first asked. */
export interface Bucket {
  readonly patterns: string[];
  longest: number;
  isSorted: boolean;
}

/** A bucket of one pattern. */
export function createBucket(pattern: string): Bucket {
  return { patterns: [pattern], longest: pattern.length, isSorted: true };
}

/** Puts one more pattern into a bucket. */
export function addToBucket(bucket: Bucket, pattern: string): void {
  bucket.patterns.push(pattern);
  bucket.longest = Math.max(bucket.longest, pattern.length);
  bucket.isSorted = false;
}

/** The longest pattern that stands in the text at this place; `shortest` bounds the search. */
export function longestAt(
  bucket: Bucket,
  text: string,
  place: { readonly start: number; readonly shortest: number },
): string | undefined {
  const sorted = sortedPatterns(bucket);
  let probe = text.slice(place.start, place.start + bucket.longest);
  while (probe.length >= place.shortest) {
    const nearest = sorted[countUpTo(sorted, probe) - 1];
    if (nearest === undefined || probe.startsWith(nearest)) return nearest;
    // Whatever pattern the probe begins with, its nearest neighbour begins with it too.
    probe = commonStart(nearest, probe);
  }
  return undefined;
}

/** A pattern that begins with the fragment. */
export function beginningWith(bucket: Bucket, fragment: string): string | undefined {
  const sorted = sortedPatterns(bucket);
  const before = countUpTo(sorted, fragment);
  return [sorted[before - 1], sorted[before]].find((pattern) => pattern?.startsWith(fragment));
}

function sortedPatterns(bucket: Bucket): readonly string[] {
  if (!bucket.isSorted) bucket.patterns.sort(compareCodeUnits);
  bucket.isSorted = true;
  return bucket.patterns;
}

function countUpTo(sorted: readonly string[], probe: string): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] ?? '') <= probe) low = middle + 1;
    else high = middle;
  }
  return low;
}

function commonStart(one: string, other: string): string {
  let length = 0;
  while (length < one.length && one.charCodeAt(length) === other.charCodeAt(length)) length += 1;
  return one.slice(0, length);
}

function compareCodeUnits(one: string, other: string): number {
  if (one === other) return 0;
  return one < other ? -1 : 1;
}
