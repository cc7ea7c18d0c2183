import { looksChosen, looksDrawn, mayBeCredential } from './credential-text.ts';

/** How much a text must look like a secret at a place: the less the place says, the more. */
export type SecretWords = 'any' | 'chosen' | 'drawn';

const UUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;
/** Ids of accounts and keys that are made to be seen. */
const SEEN = /^(?:AC[0-9a-f]{32}|AKIA\w{16}|pk_\w+|G-\w+|UA-[\d-]+|[\w.-]+@[\w.-]+|(?:sha\d+|md5)[-:].*)$/;
const HEX = /^[0-9a-f]{32,64}$/;

/** Whether a text looks as a place for a secret asks for. */
export function looksLikeSecret(text: string, words: SecretWords): boolean {
  if (words === 'any') return mayBeCredential(text);
  if (UUID.test(text) || SEEN.test(text)) return false;
  if (words === 'chosen') return isPhrase(text) || isHex(text);
  return looksDrawn(text) || isHex(text);
}

/** Whether a text can look like a secret at any place. */
export function mayLookLikeSecret(text: string): boolean {
  return mayBeCredential(text) || isHex(text);
}

function isHex(text: string): boolean {
  return HEX.test(text) && (text.match(/\d+/g) ?? []).length > 4;
}

/** `Wint3r-Regen`, `Fjell-33-brun`; not `v1.2.3`, a path, a selector. */
function isPhrase(text: string): boolean {
  if (/^v?\d+(?:\.\d+)+|^[A-Z\d_]+$|^\w+\.\w+(?:\.\w+)*$|^#|\/\w+\//.test(text)) return false;
  return (
    looksChosen(text) ||
    (mayBeCredential(text) && /\d/.test(text) && /[a-z]/i.test(text) && /[-_]\d+[-_]|[!#?]/.test(text))
  );
}
