import type { Idea } from '../idea.ts';

export const fallbackHelper: Idea = {
  title: 'a helper reads a secret with a default',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `const password = getEnv('DB_PASSWORD', 'postgres');`,
      good: `const backend = getEnv('SECRET_BACKEND', 'env');
const vault = getEnv('VAULT_ADDR', 'http://127.0.0.1:8200');`,
    },
    python: {
      bad: `password = get_env('DB_PASSWORD', 'postgres')`,
      good: `backend = get_env('SECRET_BACKEND', 'env')
vault = get_env('VAULT_ADDR', 'http://127.0.0.1:8200')`,
    },
    go: {
      bad: `package main
func main() { use(getEnv("DB_PASSWORD", "postgres")) }`,
      good: `package main
func main() { use(getEnv("SECRET_BACKEND", "env"), getEnv("VAULT_ADDR", "http://127.0.0.1:8200")) }`,
    },
    java: {
      bad: 'class A { String p = getEnv("DB_PASSWORD", "postgres"); }',
      good: 'class A { String b = getEnv("SECRET_BACKEND", "env"); }',
    },
    kotlin: {
      bad: 'val p = getEnv("DB_PASSWORD", "postgres")',
      good: 'val b = getEnv("SECRET_BACKEND", "env")',
    },
    csharp: {
      bad: 'var p = GetEnv("DB_PASSWORD", "postgres");',
      good: 'var b = GetEnv("SECRET_BACKEND", "env");',
    },
    ruby: {
      bad: `password = ENV.fetch('DB_PASSWORD') { 'postgres' }`,
      good: `backend = ENV.fetch('SECRET_BACKEND') { 'env' }
password = ENV.fetch('DB_PASSWORD') { raise 'no password' }`,
    },
    php: {
      bad: `<?php return ['password' => env('DB_PASSWORD', 'postgres')];`,
      good: `<?php return ['driver' => env('SECRET_BACKEND', 'env'), 'password' => env('DB_PASSWORD', '')];`,
    },
    rust: {
      bad: 'fn main() { let p = std::env::var("DB_PASSWORD").unwrap_or_else(|_| "postgres".into()); }',
      good: 'fn main() { let p = std::env::var("DB_HOST").unwrap_or_else(|_| "localhost".into()); }',
    },
  },
};
