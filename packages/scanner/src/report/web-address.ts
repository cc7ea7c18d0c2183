/** Only the web: a `javascript:` address stays text. */
export function isWebAddress(text: string | undefined): text is string {
  return text !== undefined && /^https?:\/\/[^\s<>"]+$/.test(text);
}
