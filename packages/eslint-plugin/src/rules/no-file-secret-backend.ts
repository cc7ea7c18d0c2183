import { createCheckRule } from '../create-rule.ts';

/** Disallows secrets in plain files, web storage and cookies that scripts can read. */
export const noFileSecretBackend = createCheckRule({
  name: 'no-file-secret-backend',
  check: 'file-secret-backend',
  description: 'disallow secrets in plain files, web storage and cookies that scripts can read',
  recommended: false,
  message:
    '{{reason}}. Keep secrets in a secret manager or the environment, and sessions in cookies that are httpOnly.',
  lists: ['secretNames', 'harmlessNames', 'secretSources'],
});
