import type { Idea } from '../idea.ts';

export const backendStorage: Idea = {
  title: 'a token is kept in web storage',
  check: 'file-secret-backend',
  snippets: {
    javascript: {
      bad: `localStorage.setItem('accessToken', accessToken);`,
      good: `localStorage.setItem('theme', theme);`,
    },
  },
};
