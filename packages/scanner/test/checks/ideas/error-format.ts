import type { Idea } from '../idea.ts';

export const errorFormat: Idea = {
  title: 'a format puts a secret into an assertion or a status',
  check: 'secret-in-error',
  snippets: {
    rust: {
      bad: 'fn check(secret_key: &str) { assert!(secret_key.len() == 32, "bad key {}", secret_key); }',
      good: 'fn check(secret_key: &str) { assert!(secret_key.len() == 32, "bad key of {} characters", secret_key.len()); }',
    },
    go: {
      bad: `package main
func refresh(refreshToken string) error {
	return status.Errorf(codes.Unauthenticated, "token %s expired", refreshToken)
}`,
      good: `package main
func refresh(refreshToken string, user string) error {
	return status.Errorf(codes.Unauthenticated, "token of %s expired", user)
}`,
    },
    python: {
      bad: `def sign(payload, secret_key):
    assert len(secret_key) == 32, "bad key %s" % secret_key`,
      good: `def sign(payload, secret_key):
    assert len(secret_key) == 32, "bad key of %d characters" % len(secret_key)`,
    },
    java: {
      bad: 'class A { void f(String apiKey) { throw new IllegalStateException(String.format("refused: %s", apiKey)); } }',
      good: 'class A { void f(String apiKey) { throw new IllegalStateException(String.format("refused: %s", mask(apiKey))); } }',
    },
    kotlin: {
      bad: 'fun f(apiKey: String) { require(apiKey.length == 32) { "bad key $apiKey" } }',
      good: 'fun f(apiKey: String) { require(apiKey.length == 32) { "bad key of ${apiKey.length} characters" } }',
    },
    csharp: {
      bad: 'class A { void F(string apiKey) { throw new ArgumentException(string.Format("refused: {0}", apiKey)); } }',
      good: 'class A { void F(string apiKey) { throw new ArgumentException(string.Format("refused: {0}", apiKey.Length)); } }',
    },
    php: {
      bad: `<?php function f($apiKey) { throw new RuntimeException(sprintf('refused: %s', $apiKey)); }`,
      good: `<?php function f($apiKey) { throw new RuntimeException(sprintf('refused: %s', substr($apiKey, -4))); }`,
    },
    ruby: {
      bad: `def f(api_key)
  raise ArgumentError, format('refused: %s', api_key)
end`,
      good: `def f(api_key)
  raise ArgumentError, format('refused: %s', api_key.length)
end`,
    },
  },
};
