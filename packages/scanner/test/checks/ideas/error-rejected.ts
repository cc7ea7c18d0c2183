import type { Idea } from '../idea.ts';

export const errorRejected: Idea = {
  title: 'a promise is rejected with a secret',
  check: 'secret-in-error',
  snippets: {
    javascript: {
      bad: `new Promise((resolve, reject) => reject(new Error('no access with ' + apiKey)));`,
      good: `new Promise((resolve, reject) => reject(new Error('no access: ' + reason)));`,
    },
  },
};
