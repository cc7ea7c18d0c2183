import type { Idea } from '../idea.ts';

export const fallbackEnvalid: Idea = {
  title: 'a declared variable has a default for a secret',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `const env = cleanEnv(process.env, { API_TOKEN: str({ default: 'abc123' }) });`,
      good: `const env = cleanEnv(process.env, { API_TOKEN: str(), REGION: str({ default: 'eu' }) });`,
    },
  },
};
