import type { Idea } from '../idea.ts';

export const errorResponseEnvironment: Idea = {
  title: 'a response holds a variable of the environment',
  check: 'secret-in-error',
  snippets: {
    javascript: {
      bad: 'res.send({ key: process.env.API_SECRET });',
      good: 'res.send({ mode: process.env.NODE_ENV });',
    },
  },
};
