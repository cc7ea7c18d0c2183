import type { Idea } from '../idea.ts';

export const logTrace: Idea = {
  title: 'an error tracker is told a secret',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `Sentry.captureMessage(\`failed with \${apiKey}\`);
Sentry.setContext('auth', { apiKey });`,
      good: `Sentry.captureMessage('failed');
Sentry.setContext('auth', { keyId });`,
    },
  },
};
