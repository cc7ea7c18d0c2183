import type { Idea } from '../idea.ts';

export const errorThrown: Idea = {
  title: 'a secret stands in the message of an error',
  check: 'secret-in-error',
  snippets: {
    javascript: {
      bad: `if (!ok) throw new Error(\`bad password: \${password}\`);`,
      good: `if (!ok) throw new Error(\`bad password for \${user}\`);`,
    },
    python: {
      bad: `raise Exception(f'Failed to connect with password: {password}')`,
      good: `raise Exception(f'Failed to connect as {user}')`,
    },
    go: {
      bad: `package main
func f(password string) error { return fmt.Errorf("bad password %s", password) }`,
      good: `package main
func f(user, password string) error { return fmt.Errorf("bad password for %s", user) }`,
    },
    java: {
      bad: 'class A { void f(String password) { throw new IllegalStateException("bad password " + password); } }',
      good: 'class A { void f(String user, String password) { throw new IllegalStateException("bad password for " + user); } }',
    },
    kotlin: {
      bad: 'fun f(password: String) { throw IllegalStateException("bad password $password") }',
      good: 'fun f(user: String, password: String) { throw IllegalStateException("bad password for $user") }',
    },
    csharp: {
      bad: 'class A { void F(string password) { throw new ArgumentException($"bad password {password}"); } }',
      good: 'class A { void F(string user, string password) { throw new ArgumentException($"bad password for {user}"); } }',
    },
    ruby: {
      bad: 'raise ArgumentError, "bad password #{password}" unless ok',
      good: 'raise ArgumentError, "bad password for #{user}" unless ok',
    },
    php: {
      bad: '<?php if (!$ok) { throw new Exception("bad password $password"); }',
      good: '<?php if (!$ok) { throw new Exception("bad password for $user"); }',
    },
    rust: {
      bad: 'fn f(password: &str) { panic!("bad password {}", password); }',
      good: 'fn f(user: &str) { panic!("bad password for {}", user); }',
    },
  },
};
