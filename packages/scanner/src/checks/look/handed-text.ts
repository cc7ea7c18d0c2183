/** A text with a digit in it, as passwords and keys have: written out in the same statement. */
const TEXT = String.raw`["'\x60](?=[^"'\x60\s]{0,60}\d)[^"'\x60\s]{6,}["'\x60]`;
const BEHIND_NAME = new RegExp(
  String.raw`^\w*(?:(?:\.|::)\w+)?\((?:[^();]|\([^()\n]*\)){0,120}${TEXT}|^[)\]\s?]*(?:[=!]==?|\.?\s?eq\??)\s*${TEXT}|^\.(?:equals|Equals|eql\?)\(\s*${TEXT}|^[\w.)]*,\s*(?:\[\]byte\(|Buffer\.from\()?${TEXT}`,
);
const BEHIND_KEY = new RegExp(String.raw`^[\w\s\]'"=-]*["'\x60]\s*(?:,|\]\s*=|\)\s*[=!]==?|\]\s*[=!]==?)\s*${TEXT}`);
const BEFORE = new RegExp(String.raw`(?:${TEXT}\s*[=!]==?|${TEXT}\.equals\()\s*[\w.]*$`);

/** Whether a text is handed to what is called like a secret, stands under its key, or is compared with it. */
export function isHandedText(
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
  isString: boolean,
): boolean {
  const after = text.slice(end, end + 200);
  if (isString) return BEHIND_KEY.test(after);
  return BEHIND_NAME.test(after) || BEFORE.test(text.slice(Math.max(0, start - 80), start));
}
