import type { Idea } from '../idea.ts';

export const errorGraphql: Idea = {
  title: 'an error of an API carries a secret',
  check: 'secret-in-error',
  snippets: {
    javascript: {
      bad: `throw new GraphQLError(\`invalid: \${clientSecret}\`);`,
      good: `throw new GraphQLError(\`invalid: \${clientSecret ? 'client' : 'no'} secret\`);`,
    },
  },
};
