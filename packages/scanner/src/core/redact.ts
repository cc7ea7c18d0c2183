const ELLIPSIS = '…';
const SHORTEST_HINT = 16;
const LONGEST_PREFIX = 12;
const SUFFIX = 2;

const PEM_HEADER = /^\s*(-----BEGIN [A-Z0-9 ]{1,40}-----)/;
const SCHEME = /^[a-z][a-z0-9+.-]{1,20}:\/\//i;
/** Words that a vendor puts before the random part: `ghp_`, `sk-proj-`, `xoxb-`, `SG.`. */
const VENDOR_WORDS = /^(?:[A-Za-z][A-Za-z0-9]*[-_.])+/;
/** Constant beginnings without a separator: AWS access keys, Google API keys, JSON in base64. */
const VENDOR_LETTERS = /^(?:A[KS]IA|AIza|eyJ)/;
const NOT_PRINTABLE = /[^\x21-\x7e]/g;
const SURROGATE_PAIRS = /[\u{10000}-\u{10ffff}]/gu;
const PADDING = /[=\s]+$/;

/**
 * A form that tells two secrets apart but gives none away: `ghp_…Q7`.
 * At most a quarter of the characters show, none of a short secret; of a PEM block only the header, of a URL the scheme and its last two.
 */
export function redact(value: string): string {
  const header = PEM_HEADER.exec(value)?.[1];
  if (header !== undefined) return header + ELLIPSIS;
  const scheme = SCHEME.exec(value)?.[0] ?? '';
  return scheme + hint(value.slice(scheme.length), scheme === '');
}

function hint(value: string, mayShowPrefix: boolean): string {
  const characters = countCharacters(value);
  if (characters < SHORTEST_HINT) return ELLIPSIS;
  const budget = Math.floor(characters / 4);
  const prefix = mayShowPrefix ? vendorPrefix(value, Math.min(LONGEST_PREFIX, budget - 1)) : '';
  return prefix + ELLIPSIS + lastCharacters(value, Math.min(SUFFIX, budget - prefix.length));
}

function vendorPrefix(value: string, limit: number): string {
  const head = value.slice(0, limit);
  return (VENDOR_WORDS.exec(head) ?? VENDOR_LETTERS.exec(head))?.[0] ?? '';
}

/** Padding tells nothing apart, and what is not plain ASCII could play tricks on a terminal. */
function lastCharacters(value: string, count: number): string {
  return value.slice(-64).replace(PADDING, '').slice(-count).replace(NOT_PRINTABLE, '');
}

/** Code points: a pair of surrogates is one character. */
function countCharacters(value: string): number {
  return value.length - (value.match(SURROGATE_PAIRS)?.length ?? 0);
}
