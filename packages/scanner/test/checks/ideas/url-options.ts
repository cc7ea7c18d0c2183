import type { Idea } from '../idea.ts';

export const urlOptions: Idea = {
  title: 'a request has a secret among its parameters',
  check: 'secret-in-url',
  snippets: {
    javascript: {
      bad: 'axios.get(url, { params: { api_key: key, q } });',
      good: 'axios.get(url, { params: { q }, headers: { authorization: key } });',
    },
  },
};
