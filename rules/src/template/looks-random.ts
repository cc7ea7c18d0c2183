const PLACEHOLDER =
  /example|sample|test|fake|dummy|mock|demo|your|change|replace|insert|secret|passw|token|redact|todo|foo|bar|baz|null|none|true|false|admin|default|lorem|x{3}|key/i;
const LONGEST_RUN = 3;
const LEAST_ENTROPY_SHARE = 0.8;

/**
 * Whether a drawn text would convince a careful reader: no placeholder word, no run such as `1234` or `aaaa`, and
 * nearly all the entropy that its length and alphabet allow.
 */
export function looksRandom(text: string, alphabetSize: number): boolean {
  if (PLACEHOLDER.test(text) || longestRun(text.toLowerCase()) > LONGEST_RUN) return false;
  const possible = Math.log2(Math.min(alphabetSize, Math.max(text.length, 1)));
  return entropyOf(text) >= possible * LEAST_ENTROPY_SHARE;
}

/** Shannon entropy in bits a character. */
export function entropyOf(text: string): number {
  const counts = new Map<string, number>();
  for (const char of text) counts.set(char, (counts.get(char) ?? 0) + 1);
  let bits = 0;
  for (const count of counts.values()) bits -= (count / text.length) * Math.log2(count / text.length);
  return bits;
}

/** The longest stretch in which each character stands at the same distance (0, 1 or -1) from the one before. */
function longestRun(text: string): number {
  let longest = 1;
  let current = 1;
  let lastStep = Number.NaN;
  for (let index = 1; index < text.length; index++) {
    const step = text.charCodeAt(index) - text.charCodeAt(index - 1);
    if (Math.abs(step) > 1) current = 1;
    else current = step === lastStep ? current + 1 : 2;
    lastStep = step;
    longest = Math.max(longest, current);
  }
  return longest;
}
