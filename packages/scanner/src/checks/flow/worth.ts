import type { Span } from '../fact/span.ts';

/** Where it is known from that a value is secret. */
export type SecretSource = 'environment' | 'store' | 'name';

/** A value that shows a secret, or holds one. */
export interface SecretWorth extends Span {
  readonly kind: 'secret';
  /** By which the secret is known: `DB_PASSWORD`, `apiKey`. */
  readonly name: string;
  readonly source: SecretSource;
  /** It holds a secret among other things: an object, the environment, the answer of a secret manager. */
  readonly holder?: 'object' | 'store' | 'environment';
  /** A whole object that holds a secret as far as its type, or what is read of it elsewhere, tells: seen where it is printed. */
  readonly isWhole?: true;
  /** Where a function of this file is given it, under a name that says nothing of it. */
  readonly via?: Span;
}

/** What is known of a value: that it shows a secret, that it cannot, or nothing. */
export type Worth = SecretWorth | 'harmless' | 'unknown';

/** Whether a value shows a secret. */
export function isSecret(worth: Worth): worth is SecretWorth {
  return typeof worth === 'object';
}

/** The worth of several values shown together: any secret shows. */
export function together(worths: readonly Worth[]): Worth {
  const secret = worths.find(isSecret);
  if (secret !== undefined) return secret;
  return worths.every((worth) => worth === 'harmless') ? 'harmless' : 'unknown';
}
