/** A key as the handlers see it. */
export interface KeyPress {
  /** `a`, `A`, `up`, `return`, `escape`, `ctrl-c`. */
  readonly name: string;
  /** What it types; empty for a key that types nothing. */
  readonly text: string;
}

/** What `node:readline` says of a key. */
export interface RawKey {
  readonly name?: string | undefined;
  readonly ctrl?: boolean | undefined;
  readonly meta?: boolean | undefined;
  readonly sequence?: string | undefined;
}

const CONTROL = /[\p{Cc}\p{Cs}]/u;

/** Reads a key press; undefined for what means nothing, such as a key with Alt. */
export function toKeyPress(text: string | undefined, { name, ctrl, meta }: RawKey): KeyPress | undefined {
  if (ctrl === true) return name === undefined ? undefined : { name: `ctrl-${name}`, text: '' };
  if (name === 'escape') return { name, text: '' };
  if (meta === true) return undefined;
  if (name === 'enter') return { name: 'return', text: '' };
  if (text !== undefined && text !== '' && !CONTROL.test(text)) return { name: text, text };
  return name === undefined ? undefined : { name, text: '' };
}
