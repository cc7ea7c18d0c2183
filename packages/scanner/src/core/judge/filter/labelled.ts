import type { Filter } from '../candidate.ts';

const BEFORE = 40;
/** `commit: v`, `sha256=v`: what the vendor's name stands beside is the digest of something. */
const DIGEST = /(?:^|[^a-z])(?:commit|sha\d*|hash|digest|checksum|revision|md5|etag)["'\s]{0,3}[:=\s]\s{0,3}["'`]?$/i;
/** Says when the word before a value that only stands near a vendor's name calls it a digest. */
export const labelled: Filter = ({ rule, text, start }) =>
  rule.near !== undefined && DIGEST.test(text.slice(Math.max(0, start - BEFORE), start))
    ? 'is labelled as a digest'
    : undefined;
