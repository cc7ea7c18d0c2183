import type { Idea } from '../idea.ts';

export const backendImport: Idea = {
  title: 'credentials are imported from a plain file',
  check: 'file-secret-backend',
  snippets: {
    javascript: {
      bad: `const credentials = require('./credentials.json');`,
      good: `const locale = require('./locale.json');`,
    },
  },
};
