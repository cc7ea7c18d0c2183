import type { Idea } from '../idea.ts';

export const fallbackLater: Idea = {
  title: 'a secret that is missing is set to a literal later',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `let key = process.env.ENCRYPTION_KEY;
if (!key) {
  key = 'insecure-key-1';
}`,
      good: `let key = process.env.ENCRYPTION_KEY;
if (!key) {
  throw new Error('ENCRYPTION_KEY is missing');
}`,
    },
    python: {
      bad: `key = os.environ.get('ENCRYPTION_KEY')
if not key:
    key = 'insecure-key-1'`,
      good: `key = os.environ.get('ENCRYPTION_KEY')
if not key:
    raise RuntimeError('ENCRYPTION_KEY is missing')`,
    },
    go: {
      bad: `package main
func main() {
	key := os.Getenv("ENCRYPTION_KEY")
	if key == "" {
		key = "insecure-key-1"
	}
	use(key)
}`,
      good: `package main
func main() {
	key := os.Getenv("ENCRYPTION_KEY")
	if key == "" {
		log.Fatal("ENCRYPTION_KEY is missing")
	}
	use(key)
}`,
    },
    java: {
      bad: 'class A { void f() { String key = System.getenv("ENCRYPTION_KEY"); if (key == null) { key = "insecure-key-1"; } } }',
      good: 'class A { void f() { String key = System.getenv("ENCRYPTION_KEY"); if (key == null) { throw new IllegalStateException("ENCRYPTION_KEY is missing"); } } }',
    },
    csharp: {
      bad: `var key = Environment.GetEnvironmentVariable("ENCRYPTION_KEY");
if (key == null) { key = "insecure-key-1"; }`,
      good: `var key = Environment.GetEnvironmentVariable("ENCRYPTION_KEY");
if (key == null) { throw new InvalidOperationException("ENCRYPTION_KEY is missing"); }`,
    },
    ruby: {
      bad: `ENV['ENCRYPTION_KEY'] ||= 'insecure-key-1'`,
      good: `key = ENV['ENCRYPTION_KEY']
raise 'ENCRYPTION_KEY is missing' if key.nil?`,
    },
    php: {
      bad: `<?php $key = getenv('ENCRYPTION_KEY'); if (!$key) { $key = 'insecure-key-1'; }`,
      good: `<?php $key = getenv('ENCRYPTION_KEY'); if (!$key) { throw new RuntimeException('ENCRYPTION_KEY is missing'); }`,
    },
  },
};
