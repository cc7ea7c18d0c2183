/** A pattern that is the secret and nothing else. */
const SECRET_ALONE = /^\(\?<secret>((?:[^()]|\((?:[^()]|\([^()]*\))*\))*)\)$/;
/** Ends in a run of one length of what is more than the digits of hex. */
const DRAWN_END = /(?:\[A-Za-z0-9(?:_-)?\]|\[a-z0-9\]|\[A-Z0-9\]|\[\\w-\])\{\d+\}$/;
/** Not by one character, which is a slip, and not by hex alone, which is a digest. */
const LONGER = String.raw`(?:[A-Za-z0-9_-]{2,20}(?<=[g-zG-Z][\w-]{0,20}))?`;

/**
 * Lets a bare value that is bound to a vendor's name be longer than the form that is known: vendors lengthen their keys
 * over the years, and what stands under their name is theirs all the same.
 */
export function lengthen(pattern: string): string {
  const value = SECRET_ALONE.exec(pattern)?.[1];
  return value === undefined || !DRAWN_END.test(value) ? pattern : `(?<secret>(?:${value})${LONGER})`;
}
