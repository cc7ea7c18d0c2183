import type { Filter } from '../candidate.ts';

/** `eyJ` is how base64 of a JSON object begins; a header is followed by a dot and the claims. */
const HEAD = /^eyJ[\w-]{12,}$/;
const GOES_ON = /^\.[\w-]/;

/** Says when a shapeless value bound to a vendor's name is only the header of a JSON Web Token, which is a token of its own. */
export const tokenHead: Filter = ({ value, text, end }) =>
  HEAD.test(value) && GOES_ON.test(text.slice(end, end + 2)) ? 'is the header of a JSON Web Token' : undefined;
