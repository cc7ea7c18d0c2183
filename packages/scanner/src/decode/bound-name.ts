import { latin1 } from '../core/text/latin1.ts';

const REACH = 128;

/** What stands right before an encoded value, as far as it says what the value is. */
export type ValueContext = { readonly kind: 'name'; readonly name: string } | { readonly kind: 'credentials' };

/** A name, how it is bound, and what may come between it and the value: a tag, a block scalar, a call, a quote. */
const BOUND_NAME =
  /(?<![\w.-])(?<name>[A-Za-z_][\w.-]{0,63})["'`]?[ \t]{0,8}(?:=>|:=|::?|=)\s{0,40}(?:!!?\w{1,16}\s{1,8})?(?:[|>][+-]?\d?\s{1,80})?(?:[\w.]{1,40}\(\s?)?["'`]?$/;
const BASIC_SCHEME = /\bbasic["']?\s{1,4}["']?$/i;
const CREDENTIAL_NAME = /^_?(?:basic[_-]?)?auth(?:orization)?$/i;

/** What may stand between a value and the sign that binds it: blanks, quotes, and how a block scalar ends. */
const FILLING = codes(' \t\r\n"\'`+-');
/** Of signs that bind, block scalars, calls, and of `Basic` and `!!binary`. */
const LAST_CHARACTERS = codes('=:>|(cCy');

/** The name that the value at `start` is bound to, or the sign that it is `user:password`. */
export function findValueContext(bytes: Uint8Array, start: number): ValueContext | undefined {
  if (!mayFollowName(bytes, start)) return undefined;
  const text = latin1(bytes, Math.max(0, start - REACH), start);
  if (BASIC_SCHEME.test(text)) return { kind: 'credentials' };
  const name = BOUND_NAME.exec(text)?.groups?.['name'];
  if (name === undefined) return undefined;
  return CREDENTIAL_NAME.test(name) ? { kind: 'credentials' } : { kind: 'name', name };
}

/** Looks at the nearest character that is no filling: most values that are bound to nothing fail here. */
function mayFollowName(bytes: Uint8Array, start: number): boolean {
  let at = start - 1;
  while (at >= 0 && FILLING.includes(bytes[at] ?? 0)) at--;
  return at >= 0 && LAST_CHARACTERS.includes(bytes[at] ?? 0);
}

function codes(characters: string): Uint8Array {
  return Uint8Array.from(characters, (character) => character.charCodeAt(0));
}
