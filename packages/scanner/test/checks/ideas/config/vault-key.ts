import type { Idea } from '../../idea.ts';

export const vaultKey: Idea = {
  title: 'the key to all other secrets stands in a file',
  check: 'file-secret-backend',
  snippets: {
    env: {
      bad: `DOTENV_PRIVATE_KEY_PRODUCTION=81dac4d2c42e67a2c6542d3b943a4674
`,
      good: `DOTENV_PUBLIC_KEY=03f8b376234c4f2f
DOTENV_PRIVATE_KEY=\${FROM_KEYCHAIN}
`,
      path: '.env.keys',
    },
    compose: {
      bad: `services:
  api:
    image: api
    environment:
      DOTENV_KEY: dotenv://:key_81dac4d2c42e67a2@dotenv.org/vault/.env.vault
`,
      good: `services:
  api:
    image: api
    environment:
      DOTENV_KEY: \${DOTENV_KEY}
`,
    },
  },
};
