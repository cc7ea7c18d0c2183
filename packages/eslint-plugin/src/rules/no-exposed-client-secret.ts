import { createCheckRule } from '../create-rule.ts';

/** Disallows secrets in what a build or a page sends to browsers. */
export const noExposedClientSecret = createCheckRule({
  name: 'no-exposed-client-secret',
  check: 'exposed-client-secret',
  description: 'disallow secrets in what a build or a page sends to browsers',
  recommended: true,
  message: "'{{name}}' goes to the browser, where everybody can read it. Keep it on the server.",
  lists: ['secretNames', 'harmlessNames', 'secretSources'],
});
