import type { Idea } from '../idea.ts';

export const fallbackParameter: Idea = {
  title: 'a parameter for a secret has a default',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `function connect(host, password = 'admin123') { return open(host, password); }`,
      good: `function connect(host = 'localhost', password = undefined, passwordField = 'password') { return open(host, password); }`,
    },
    python: {
      bad: `def connect(host, password='admin123'):
    return open_db(host, password)`,
      good: `def connect(host='localhost', password=None, password_field='password'):
    return open_db(host, password)`,
    },
    kotlin: {
      bad: 'fun connect(host: String, password: String = "admin123") = open(host, password)',
      good: 'fun connect(host: String = "localhost", password: String? = null) = open(host, password)',
    },
    csharp: {
      bad: 'class A { void Connect(string host, string password = "admin123") { } }',
      good: 'class A { void Connect(string host = "localhost", string password = null) { } }',
    },
    ruby: {
      bad: `def connect(host, password: 'admin123')
  open(host, password)
end`,
      good: `def connect(host: 'localhost', password: nil)
  open(host, password)
end`,
    },
    php: {
      bad: `<?php function connect($host, $password = 'admin123') {}`,
      good: `<?php function connect($host = 'localhost', $password = null) {}`,
    },
  },
};
