import type { Candidate } from '../candidate.ts';

const QUOTES = `"'\``;
/** A sign that tokens do not have, and behind it more of what stands in the same quotes. */
const GOES_ON = /^[?#%^*!|~][\w+/=.-]{4}/;

/** Says when a token is only the beginning of a quoted value that goes on behind a sign that no token has. */
export function cutOff({ text, start, end }: Candidate): string | undefined {
  const before = text.charAt(start - 1);
  if (before === '' || !QUOTES.includes(before)) return undefined;
  return GOES_ON.test(text.slice(end, end + 5)) ? 'is a piece of a longer value' : undefined;
}
