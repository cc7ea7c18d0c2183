const BASE64 = /^[A-Za-z\d+/]{8,}={0,2}$/;
const PRINTABLE = /^[\x20-\x7e]+$/;

/** The text that a base64 value encodes; undefined where it is none, or encodes what nobody could read. */
export function base64Text(value: string): string | undefined {
  if (!BASE64.test(value)) return undefined;
  const padded = value.replace(/=+$/, '');
  // One character over full groups of four encodes nothing, and `atob` would throw.
  if (padded.length % 4 === 1) return undefined;
  const text = atob(padded);
  return PRINTABLE.test(text) ? text : undefined;
}
