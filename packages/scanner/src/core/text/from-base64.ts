/** Bytes of base64 text. */
export type FromBase64 = (text: string) => Uint8Array;

/** The portable way; a platform may have a faster one. */
export const fromBase64: FromBase64 = (text) => {
  const characters = atob(text);
  const bytes = new Uint8Array(characters.length);
  for (let at = 0; at < characters.length; at++) bytes[at] = characters.charCodeAt(at);
  return bytes;
};
