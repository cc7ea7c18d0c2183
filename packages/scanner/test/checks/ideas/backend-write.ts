import type { Idea } from '../idea.ts';

export const backendWrite: Idea = {
  title: 'a secret is written into a file',
  check: 'file-secret-backend',
  snippets: {
    javascript: {
      bad: `fs.writeFileSync('out.txt', process.env.API_KEY);`,
      good: `fs.writeFileSync('out.txt', process.env.API_KEY, { mode: 0o600 });`,
    },
  },
};
