import type { Idea } from '../idea.ts';

export const logSpread: Idea = {
  title: 'a secret is logged with the object that it is spread into',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `const base = { token: process.env.AUTH_TOKEN };
console.log({ ...base, level: 1 });`,
      good: `const base = { token: process.env.AUTH_TOKEN };
const { token, ...rest } = base;
console.log(rest);`,
    },
  },
};
