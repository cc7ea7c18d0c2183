import type { Idea } from '../idea.ts';

export const fallbackOr: Idea = {
  title: 'a secret falls back to a literal by an operator',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `const secret = process.env.JWT_SECRET || 'dev-secret';`,
      good: `const port = process.env.PORT || '3000';
const secret = process.env.JWT_SECRET;`,
    },
    python: {
      bad: `secret = os.environ.get('JWT_SECRET') or 'dev-secret'`,
      good: `port = os.environ.get('PORT') or '3000'
secret = os.environ.get('JWT_SECRET')`,
    },
    go: {
      bad: `package main
func main() {
	secret := cmp.Or(os.Getenv("JWT_SECRET"), "dev-secret")
	use(secret)
}`,
      good: `package main
func main() {
	port := cmp.Or(os.Getenv("PORT"), "3000")
	use(port, os.Getenv("JWT_SECRET"))
}`,
    },
    java: {
      bad: 'class A { String secret = Optional.ofNullable(System.getenv("JWT_SECRET")).orElse("dev-secret"); }',
      good: 'class A { String port = Optional.ofNullable(System.getenv("PORT")).orElse("3000"); String secret = System.getenv("JWT_SECRET"); }',
    },
    kotlin: {
      bad: 'val secret = System.getenv("JWT_SECRET") ?: "dev-secret"',
      good: `val port = System.getenv("PORT") ?: "3000"
val secret = System.getenv("JWT_SECRET") ?: error("JWT_SECRET is missing")`,
    },
    csharp: {
      bad: 'var secret = Environment.GetEnvironmentVariable("JWT_SECRET") ?? "dev-secret";',
      good: `var port = Environment.GetEnvironmentVariable("PORT") ?? "3000";
var secret = Environment.GetEnvironmentVariable("JWT_SECRET");`,
    },
    ruby: {
      bad: `secret = ENV['JWT_SECRET'] || 'dev-secret'`,
      good: `port = ENV['PORT'] || '3000'
secret = ENV['JWT_SECRET']`,
    },
    php: {
      bad: `<?php $secret = getenv('JWT_SECRET') ?: 'dev-secret';`,
      good: `<?php $port = getenv('PORT') ?: '3000'; $secret = getenv('JWT_SECRET');`,
    },
    rust: {
      bad: 'fn main() { let secret = std::env::var("JWT_SECRET").unwrap_or("dev-secret".to_string()); }',
      good: 'fn main() { let port = std::env::var("PORT").unwrap_or("3000".to_string()); let secret = std::env::var("JWT_SECRET").expect("JWT_SECRET"); }',
    },
    shell: {
      bad: 'JWT_SECRET="${JWT_SECRET:-dev-secret}"',
      good: `PORT="\${PORT:-3000}"
: "\${JWT_SECRET:?JWT_SECRET is not set}"`,
    },
  },
};
