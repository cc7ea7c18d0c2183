import type { Idea } from '../idea.ts';

export const urlBuilder: Idea = {
  title: 'a query is built of a secret',
  check: 'secret-in-url',
  snippets: {
    python: {
      bad: 'url = "https://api.example.com/me?" + urlencode({"access_token": access_token})',
      good: 'url = "https://api.example.com/me?" + urlencode({"page_token": cursor})',
    },
    php: {
      bad: `<?php $url = 'https://api.example.com/me?' . http_build_query(['access_token' => $accessToken]);`,
      good: `<?php $url = 'https://api.example.com/me?' . http_build_query(['page_token' => $cursor]);`,
    },
    javascript: {
      bad: `const url = 'https://api.example.com/me?' + new URLSearchParams({ access_token: accessToken });`,
      good: `const url = 'https://api.example.com/me?' + new URLSearchParams({ page_token: cursor });`,
    },
    go: {
      bad: `package main
func list(apiKey string) string {
	q := url.Values{}
	q.Set("api_key", apiKey)
	return q.Encode()
}`,
      good: `package main
func list(cursor string) string {
	q := url.Values{}
	q.Set("page_token", cursor)
	return q.Encode()
}`,
    },
  },
};
