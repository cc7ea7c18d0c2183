import type { Idea } from '../idea.ts';

export const logDestructured: Idea = {
  title: 'a destructured secret is logged',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `const { API_KEY: k } = process.env;
console.info('key', k);`,
      good: `const { NODE_ENV: mode } = process.env;
console.info('mode', mode);`,
    },
  },
};
