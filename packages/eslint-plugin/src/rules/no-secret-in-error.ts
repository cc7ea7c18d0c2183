import { createCheckRule } from '../create-rule.ts';
import { maskValue } from '../suggest/mask-value.ts';

/** Disallows secrets in errors and in answers to requests. */
export const noSecretInError = createCheckRule({
  name: 'no-secret-in-error',
  check: 'secret-in-error',
  description: 'disallow secrets in errors and in answers to requests',
  recommended: true,
  message:
    "'{{name}}' becomes part of an error or an answer, which ends in logs, trackers and on screens. Name what failed instead.",
  lists: ['secretNames', 'harmlessNames', 'secretSources', 'masks'],
  suggestions: {
    maskValue: 'Show stars in its place.',
  },
  suggest: maskValue,
});
