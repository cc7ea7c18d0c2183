import type { Idea } from '../idea.ts';

export const fallbackDestructuredParameter: Idea = {
  title: 'a destructured parameter or a field of a constructor has a secret as its default',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `export function client({ apiSecret = 'acme-default-secret' } = {}) { return connect(apiSecret); }`,
      good: `export function client({ apiSecret, tokenHeader = 'x-acme-token' } = {}) { return connect(apiSecret, tokenHeader); }`,
    },
    kotlin: {
      bad: 'class Client(private val apiKey: String = "demo-key-of-acme")',
      good: 'class Client(private val apiKey: String, private val tokenHeader: String = "X-Acme-Token")',
    },
    php: {
      bad: `<?php class Client { public function __construct(private string $password = 'root-pass') {} }`,
      good: `<?php class Client { public function __construct(private string $password, private string $host = 'localhost') {} }`,
    },
  },
};
