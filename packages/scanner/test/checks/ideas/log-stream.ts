import type { Idea } from '../idea.ts';

export const logStream: Idea = {
  title: 'a token is printed; what a model says is none',
  check: 'secret-in-log',
  snippets: {
    python: {
      bad: `def show(token):
    print(token)`,
      good: `def show(token):
    print(token, end='', flush=True)`,
    },
    javascript: {
      bad: `function show(accessToken) { console.log(accessToken); }`,
      good: `stream.on('data', (token) => process.stdout.write(token));`,
    },
  },
};
