import { createHash } from 'node:crypto';
import type { SnippetLine } from '../../core/finding.ts';

/** Shorter than any part of a secret that detect-secrets hashes: of a GitHub token it takes `ghp`. */
const SHORTEST = 3;
const BOUNDARY = /[^A-Za-z0-9]/;

export interface KnownHashQuestion {
  /** The secret as leaklint sees it. */
  readonly value: string;
  readonly snippet: readonly SnippetLine[];
  readonly hashes: ReadonlySet<string>;
}

/**
 * Finds the hash with which detect-secrets knows a secret. Its plugins take more or less of a line for the secret than
 * leaklint does (the words `BEGIN RSA PRIVATE KEY`, a prefix of fixed length, the name before the value), so every part
 * of the line that touches the secret is tried, from every beginning of a word on.
 */
export function knownHashOf({ value, snippet, hashes }: KnownHashQuestion): string | undefined {
  // In YAML it escapes the quotes of a value before it looks, and takes the backslash for a part of the secret.
  for (const whole of [sha1(value), sha1(`${value}\\`)]) if (hashes.has(whole)) return whole;
  for (const { text, highlight } of snippet) {
    if (highlight === undefined) continue;
    const found = knownPart(text, highlight, hashes);
    if (found !== undefined) return found;
  }
  return knownPart(firstLine(value), [0, firstLine(value).length], hashes);
}

function knownPart(
  text: string,
  [from, to]: readonly [number, number],
  hashes: ReadonlySet<string>,
): string | undefined {
  for (let start = 0; start < to; start++) {
    if (start !== from && !isBeginning(text, start)) continue;
    for (let end = Math.max(from + 1, start + SHORTEST); end <= text.length; end++) {
      const hash = sha1(text.slice(start, end));
      if (hashes.has(hash)) return hash;
    }
  }
  return undefined;
}

function isBeginning(text: string, at: number): boolean {
  return at === 0 || BOUNDARY.test(text[at - 1] ?? '') || BOUNDARY.test(text[at] ?? '');
}

function firstLine(value: string): string {
  return value.split(/\r|\n/, 1)[0]?.slice(0, 400) ?? '';
}

function sha1(text: string): string {
  return createHash('sha1').update(text).digest('hex');
}
