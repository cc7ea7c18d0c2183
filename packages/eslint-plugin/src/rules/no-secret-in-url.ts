import { createCheckRule } from '../create-rule.ts';

/** Disallows secrets in addresses. */
export const noSecretInUrl = createCheckRule({
  name: 'no-secret-in-url',
  check: 'secret-in-url',
  description: 'disallow secrets in addresses',
  recommended: false,
  message:
    "'{{name}}' is part of an address, which proxies, servers and histories keep. Send it in a header or in the body.",
  lists: ['secretNames', 'harmlessNames', 'secretSources', 'masks'],
});
