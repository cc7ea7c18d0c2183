const CALL = /^(?:(?:\.|::)\w+)?\s*\(([^;]{1,160})/;
/** No key of a map: `settings['auth_key']`. */
const TEXT = /(?<!\[)["'`]([^"'`\s]{6,})["'`]/g;
/** Texts that say how to sign, and with what encoding. */
const MANNER = /^(?:sha|md5|hmac|hs\d|utf-?8|base64|hex|ascii|latin1|ripemd)/i;
const NAME = /\b[A-Za-z_]\w{2,}/g;

/** Whether the function whose name ends at a place is called with a text, or with the name of one. */
export function takesText(text: string, end: number): boolean {
  const given = CALL.exec(text.slice(end, end + 200))?.[1];
  if (given === undefined) return false;
  if ([...given.matchAll(TEXT)].some(([, each = '']) => !MANNER.test(each))) return true;
  const names = new Set(given.match(NAME));
  return [...names].some((name) => {
    const bound = String.raw`\b${name}\b\s*(?::[^=\n]{1,40})?:?=\s*(?:[\w.[\]]+\()?["'\x60]`;
    return new RegExp(bound).test(text);
  });
}
