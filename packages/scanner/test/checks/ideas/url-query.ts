import type { Idea } from '../idea.ts';

export const urlQuery: Idea = {
  title: 'a secret is part of an address',
  check: 'secret-in-url',
  snippets: {
    javascript: {
      bad: `fetch(\`https://api.test/v1?api_key=\${process.env.API_KEY}\`);`,
      good: `fetch('https://api.test/v1?page=' + page, { headers: { 'x-api-key': process.env.API_KEY } });`,
    },
    python: {
      bad: `requests.get(f"https://api.test/v1?api_key={os.environ['API_KEY']}")`,
      good: `requests.get(f'https://api.test/v1?page={page}', headers={'x-api-key': os.environ['API_KEY']})`,
    },
    go: {
      bad: `package main
func f(apiKey string) { http.Get("https://api.test/v1?api_key=" + apiKey) }`,
      good: `package main
func f(page string) { http.Get("https://api.test/v1?page=" + page) }`,
    },
    java: {
      bad: 'class A { String u(String apiKey) { return "https://api.test/v1?api_key=" + apiKey; } }',
      good: 'class A { String u(String page) { return "https://api.test/v1?page=" + page; } }',
    },
    kotlin: {
      bad: 'fun u(apiKey: String) = "https://api.test/v1?api_key=$apiKey"',
      good: 'fun u(page: String) = "https://api.test/v1?page=$page"',
    },
    csharp: {
      bad: 'class A { string U(string apiKey) { return $"https://api.test/v1?api_key={apiKey}"; } }',
      good: 'class A { string U(string page) { return $"https://api.test/v1?page={page}"; } }',
    },
    ruby: {
      bad: `url = "https://api.test/v1?api_key=#{ENV['API_KEY']}"`,
      good: 'url = "https://api.test/v1?page=#{page}"',
    },
    php: {
      bad: '<?php $url = "https://api.test/v1?api_key=$apiKey";',
      good: '<?php $url = "https://api.test/v1?page=$page";',
    },
    rust: {
      bad: 'fn u(api_key: &str) -> String { format!("https://api.test/v1?api_key={}", api_key) }',
      good: 'fn u(page: &str) -> String { format!("https://api.test/v1?page={}", page) }',
    },
  },
};
