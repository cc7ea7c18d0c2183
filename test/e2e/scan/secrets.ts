import { fillTemplate } from '../../../rules/src/templates.ts';

/** A personal access token of GitHub's form, with a checksum that holds; the same for the same seed. */
export function githubToken(seed: number | string = 1): string {
  return fillTemplate('{{github:ghp_}}', seed).text;
}

/** A live key of Stripe's form. */
export function stripeKey(seed: number | string = 1): string {
  return fillTemplate(`${['sk', 'live'].join('_')}_{{base62:24}}`, seed).text;
}

/** A password that nobody would have made up. */
export function password(seed: number | string = 1): string {
  return fillTemplate('{{base62:20}}', seed).text;
}

/** A private key of many lines. */
export function privateKey(seed: number | string = 1): string {
  return fillTemplate('{{pem:RSA}}', seed).text;
}
