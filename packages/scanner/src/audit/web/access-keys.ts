import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** Who may use the page: a token opens it once, and the browser that it opened it for keeps a key. */
export interface AccessKeys {
  /** For the address that is printed. */
  readonly token: string;
  /** Trades the token for the key of a browser; undefined for a wrong token, and for one that was used. */
  redeem(token: string): string | undefined;
  /** Whether a browser has a key. */
  isKnown(key: string): boolean;
}

const BYTES = 32;

/** Makes a token that works once. */
export function createAccessKeys(): AccessKeys {
  const token = newKey();
  const keys: string[] = [];
  let isUsed = false;
  return {
    token,
    redeem: (given) => {
      if (isUsed || !isSame(given, token)) return undefined;
      isUsed = true;
      const key = newKey();
      keys.push(key);
      return key;
    },
    isKnown: (key) => keys.some((known) => isSame(key, known)),
  };
}

function newKey(): string {
  return randomBytes(BYTES).toString('base64url');
}

/** Takes as long for a nearly right key as for a wrong one. */
function isSame(a: string, b: string): boolean {
  const digest = (text: string): Buffer => createHash('sha256').update(text).digest();
  return timingSafeEqual(digest(a), digest(b));
}
