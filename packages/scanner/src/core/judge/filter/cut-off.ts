import type { Candidate } from '../candidate.ts';

const QUOTES = `"'\``;
/** A sign that tokens do not have, and behind it more of what stands in the same quotes. */
const GOES_ON = /^[?#%^*!|~&(](?:[\w+/=.-]{4}|[\w+/=.^%?-]{1,3}["'`])/;

/** Such a sign between the quote and the token. */
const BEGAN = /["'`][\w+=.-]{0,40}[?#%^*!~]$/;

/** Says when a token is only a piece of a quoted value: before or behind it stands a sign that no token has. */
export function cutOff({ text, start, end }: Candidate): string | undefined {
  const before = text.slice(Math.max(0, start - 42), start);
  const goesOn = QUOTES.includes(before.slice(-1) || ' ') && GOES_ON.test(text.slice(end, end + 6));
  return goesOn || BEGAN.test(before) ? 'is a piece of a longer value' : undefined;
}
