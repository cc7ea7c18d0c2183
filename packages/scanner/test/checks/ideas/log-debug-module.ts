import type { Idea } from '../idea.ts';

export const logDebugModule: Idea = {
  title: 'a logger made by a module logs a secret',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `const debug = require('debug')('app');
debug('token %s', accessToken);`,
      good: `const debug = require('debug')('app');
debug('token name %s', accessTokenName);`,
    },
  },
};
