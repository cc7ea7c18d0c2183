import { createCheckRule } from '../create-rule.ts';
import { maskValue } from '../suggest/mask-value.ts';

/** Disallows secrets in what is printed or logged. */
export const noSecretInLog = createCheckRule({
  name: 'no-secret-in-log',
  check: 'secret-in-log',
  description: 'disallow secrets in what is printed or logged',
  recommended: true,
  message: "'{{name}}' is logged, where more people and programs read it than may know it. Log its name, or mask it.",
  lists: ['secretNames', 'harmlessNames', 'secretSources', 'loggers', 'masks'],
  suggestions: {
    maskValue: 'Show stars in its place.',
  },
  suggest: maskValue,
});
