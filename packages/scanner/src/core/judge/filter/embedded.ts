import type { Candidate } from '../candidate.ts';

/** Longer than any name, path or word that stands directly beside a token; a blob goes on for hundreds. */
const BLOB = 64;

/** A token that a run of base64 or hex goes on around: encoded data has every short format in it sooner or later. */
export function embedded({ text, start, end }: Candidate): string | undefined {
  let before = 0;
  while (before < BLOB && isEncoded(text.charCodeAt(start - 1 - before))) before++;
  let after = 0;
  while (after < BLOB && isEncoded(text.charCodeAt(end + after))) after++;
  return before === BLOB || after === BLOB ? 'stands in the middle of encoded data' : undefined;
}

/** Letters, digits, `+` and `/`; `NaN` beyond the text is none of them. */
function isEncoded(code: number): boolean {
  const lower = code | 32;
  if (lower >= 97 && lower <= 122) return true;
  return code === 43 || (code >= 47 && code <= 57);
}
