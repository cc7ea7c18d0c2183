import type { Idea } from '../idea.ts';

export const urlAsked: Idea = {
  title: 'the code itself asks for an address with a token; a link is for somebody else',
  check: 'secret-in-url',
  snippets: {
    javascript: {
      bad: `const me = (token) => fetch(\`\${base}/me?token=\${token}\`);`,
      good: `const link = (token) => \`\${site}/me?token=\${token}\`;`,
    },
    python: {
      bad: `def bot(bot_token):
    return 'https://api.telegram.org/bot%s/getMe' % bot_token`,
      good: `def verify(verify_token):
    return 'https://acme.io/verify/%s' % verify_token`,
    },
  },
};
