import type { Idea } from '../idea.ts';

export const logHeader: Idea = {
  title: 'the authorization of a request is logged',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `app.use((req, res, next) => {
  console.log(req.headers.authorization);
  next();
});`,
      good: `app.use((req, res, next) => {
  console.log(req.method, req.url, req.headers['user-agent']);
  next();
});`,
    },
  },
};
