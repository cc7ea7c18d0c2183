import type { Idea } from '../idea.ts';

export const clientAppExtra: Idea = {
  title: 'a secret in what an app is built with',
  check: 'exposed-client-secret',
  snippets: {
    'app.json': {
      bad: `{ "expo": { "name": "shop", "extra": { "stripeSecretKey": "set-by-the-build" } } }`,
      good: `{ "expo": { "name": "shop", "extra": { "stripePublishableKey": "set-by-the-build" } } }`,
    },
    javascript: {
      path: 'app.config.js',
      bad: `export default { expo: { name: 'shop', extra: { apiSecret: process.env.API_SECRET } } };`,
      good: `export default { expo: { name: 'shop', extra: { apiUrl: process.env.API_URL } } };`,
    },
  },
};
