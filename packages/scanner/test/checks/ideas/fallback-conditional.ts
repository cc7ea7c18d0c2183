import type { Idea } from '../idea.ts';

export const fallbackConditional: Idea = {
  title: 'a secret is read, or else a literal taken, by a condition',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `const token = process.env.AUTH_TOKEN ? process.env.AUTH_TOKEN : 'local-token-1';`,
      good: 'const token = process.env.AUTH_TOKEN ? process.env.AUTH_TOKEN : undefined;',
    },
    python: {
      bad: `token = os.environ['AUTH_TOKEN'] if 'AUTH_TOKEN' in os.environ else 'local-token-1'`,
      good: `token = os.environ['AUTH_TOKEN'] if 'AUTH_TOKEN' in os.environ else None`,
    },
    java: {
      bad: 'class A { String t = System.getenv("AUTH_TOKEN") != null ? System.getenv("AUTH_TOKEN") : "local-token-1"; }',
      good: 'class A { String t = System.getenv("AUTH_TOKEN") != null ? System.getenv("AUTH_TOKEN") : null; }',
    },
    kotlin: {
      bad: 'val t = if (System.getenv("AUTH_TOKEN") != null) System.getenv("AUTH_TOKEN") else "local-token-1"',
      good: 'val t = if (System.getenv("AUTH_TOKEN") != null) System.getenv("AUTH_TOKEN") else null',
    },
    csharp: {
      bad: `var found = Environment.GetEnvironmentVariable("AUTH_TOKEN");
var t = found != null ? found : "local-token-1";`,
      good: `var found = Environment.GetEnvironmentVariable("AUTH_TOKEN");
var t = found != null ? found : null;`,
    },
    ruby: {
      bad: `token = ENV['AUTH_TOKEN'] ? ENV['AUTH_TOKEN'] : 'local-token-1'`,
      good: `token = ENV['AUTH_TOKEN'] ? ENV['AUTH_TOKEN'] : nil`,
    },
    php: {
      bad: `<?php $t = getenv('AUTH_TOKEN') ? getenv('AUTH_TOKEN') : 'local-token-1';`,
      good: `<?php $t = getenv('AUTH_TOKEN') ? getenv('AUTH_TOKEN') : null;`,
    },
  },
};
