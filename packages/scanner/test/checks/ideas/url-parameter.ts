import type { Idea } from '../idea.ts';

export const urlParameter: Idea = {
  title: 'a secret is set as a parameter of an address',
  check: 'secret-in-url',
  snippets: {
    javascript: {
      bad: `url.searchParams.set('api_key', apiKey);`,
      good: `url.searchParams.set('page', page);`,
    },
    python: {
      bad: `requests.get(url, params={'api_key': api_key})`,
      good: `requests.get(url, params={'page': page})`,
    },
  },
};
