import type { Idea } from '../idea.ts';

export const clientPrefix: Idea = {
  title: 'a secret has the prefix that makes it public',
  check: 'exposed-client-secret',
  snippets: {
    javascript: {
      bad: 'const key = process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY;',
      good: `const key = process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY;
const url = import.meta.env.VITE_API_URL;`,
    },
  },
};
