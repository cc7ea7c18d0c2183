import type { Variant } from './variant.ts';

/** More of the same, in kotlin. */
export const furtherKotlin: readonly Variant[] = [
  {
    title: 'android log e',
    check: 'secret-in-log',
    bad: `Log.e("Auth", "login failed for $email with $password", e)`,
    good: [`Log.e("Auth", "login failed for $email", e)`],
  },
  {
    title: 'okhttp header',
    check: 'secret-in-log',
    bad: `println("Authorization: \${request.header("Authorization")}")`,
    good: [`println("Accept: \${request.header("Accept")}")`],
  },
  {
    title: 'sealed result',
    check: 'secret-in-error',
    bad: `return Failure("token exchange with $clientSecret failed")`,
    good: [`return Failure("token exchange failed")`],
  },
  {
    title: 'fold onFailure',
    check: 'secret-in-error',
    bad: `throw ResponseStatusException(HttpStatus.UNAUTHORIZED, "Invalid API key: $apiKey")`,
    good: [`throw ResponseStatusException(HttpStatus.UNAUTHORIZED, "Invalid API key")`],
  },
];
