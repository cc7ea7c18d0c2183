import type { Idea } from '../idea.ts';

export const logStoredLogin: Idea = {
  title: 'of a login that a secret manager keeps, the password is logged',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `const { user, pass } = await vault.getSecret('smtp');
console.log(\`mail as \${user}, \${pass}\`);`,
      good: `const { user, pass } = await vault.getSecret('smtp');
console.log(\`mail as \${user}\`);`,
    },
  },
};
