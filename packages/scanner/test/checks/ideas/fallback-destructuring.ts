import type { Idea } from '../idea.ts';

export const fallbackDestructuring: Idea = {
  title: 'a secret is destructured with a default',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `const { SESSION_SECRET = 'changeme', PORT = '80' } = process.env;`,
      good: `const { SESSION_SECRET, PORT = '80', LOG_LEVEL = 'info' } = process.env;`,
    },
  },
};
