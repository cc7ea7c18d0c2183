import type { Idea } from '../idea.ts';

export const fallbackConnection: Idea = {
  title: 'an address with a password is a default',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `const url = process.env.DATABASE_URL || 'postgres://app:' + 'app123@localhost/app';`,
      good: `const url = process.env.DATABASE_URL || 'postgres://localhost/app';
const redis = process.env.REDIS_URL ?? 'redis://localhost:6379';`,
    },
    python: {
      bad: `url = os.getenv('DATABASE_URL', 'postgres://app:' + 'app123@localhost/app')`,
      good: `url = os.getenv('DATABASE_URL', 'postgres://localhost/app')
redis = os.getenv('REDIS_URL', 'redis://localhost:6379')`,
    },
    ruby: {
      bad: `url = ENV['DATABASE_URL'] || 'postgres://app:' + 'app123@localhost/app'`,
      good: `url = ENV['DATABASE_URL'] || 'postgres://localhost/app'`,
    },
    php: {
      bad: `<?php $url = getenv('DATABASE_URL') ?: 'postgres://app:' . 'app123@localhost/app';`,
      good: `<?php $url = getenv('DATABASE_URL') ?: 'postgres://localhost/app';`,
    },
    java: {
      bad: 'class A { String url = System.getenv().getOrDefault("DATABASE_URL", "postgres://app:" + "app123@localhost/app"); }',
      good: 'class A { String url = System.getenv().getOrDefault("DATABASE_URL", "postgres://localhost/app"); }',
    },
  },
};
