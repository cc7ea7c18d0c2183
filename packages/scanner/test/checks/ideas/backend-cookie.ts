import type { Idea } from '../idea.ts';

export const backendCookie: Idea = {
  title: 'a session is kept in a cookie that scripts can read',
  check: 'file-secret-backend',
  snippets: {
    javascript: {
      bad: `res.cookie('auth_token', token, { secure: true });`,
      good: `res.cookie('auth_token', token, { secure: true, httpOnly: true });`,
    },
  },
};
