import type { Filter } from '../candidate.ts';

const BEFORE = 40;
/** `commit: v`, `sha256=v`: what the vendor's name stands beside is the digest of something. */
const DIGEST = /(?:^|[^a-z])(?:commit|sha\d*|hash|digest|checksum|revision|md5|etag)["'\s]{0,3}[:=\s]\s{0,3}["'`]?$/i;
/** `RECAPTCHA_SITE_KEY: v`: the half of a pair that pages show. */
const SITE_KEY = /site[-_. ]?key["'\s]{0,3}[:=,\s]\s{0,3}["'`]?$/i;

/** Says when the word before a value that only stands near a vendor's name calls it a digest, or a key for pages. */
export const labelled: Filter = ({ rule, text, start }) => {
  if (rule.near === undefined) return undefined;
  const before = text.slice(Math.max(0, start - BEFORE), start);
  if (DIGEST.test(before)) return 'is labelled as a digest';
  return SITE_KEY.test(before) ? 'is labelled as a key that pages show' : undefined;
};
