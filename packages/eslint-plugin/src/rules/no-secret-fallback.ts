import { createCheckRule } from '../create-rule.ts';
import { dropFallback } from '../suggest/drop-fallback.ts';

/** Disallows defaults in code for secrets that are read from outside. */
export const noSecretFallback = createCheckRule({
  name: 'no-secret-fallback',
  check: 'secret-fallback',
  description: 'disallow defaults in code for secrets that are read from outside',
  recommended: true,
  message:
    "'{{name}}' has a default in the code: where it is not set, everybody knows the secret. Leave the default out, and fail at start-up.",
  lists: ['secretNames', 'harmlessNames'],
  suggestions: {
    failFast: 'Throw an error where it is not set.',
    dropFallback: 'Leave the default out.',
  },
  suggest: dropFallback,
});
