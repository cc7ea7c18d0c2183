import { createCheckRule } from '../create-rule.ts';
import { readFromEnvironment } from '../suggest/read-from-environment.ts';

/** Disallows secrets in code, also those that constants are joined or decoded to. */
export const noHardcodedSecret = createCheckRule({
  name: 'no-hardcoded-secret',
  check: 'hardcoded-secret',
  description: 'disallow secrets in code, also those that constants are joined or decoded to',
  recommended: true,
  message:
    "'{{name}}' holds a secret: {{reason}}. Read it from the environment or a secret manager, and replace it where it was issued.",
  lists: ['secretNames', 'harmlessNames'],
  suggestions: {
    readFromEnvironment: 'Read it from the environment, and fail where it is not set.',
  },
  suggest: readFromEnvironment,
});
