import type { Idea } from '../idea.ts';

export const logStructured: Idea = {
  title: 'a secret is a field of a structured log',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `import pino from 'pino';
const l = pino();
l.info({ apiKey: key, user }, 'ready');`,
      good: `import pino from 'pino';
const l = pino();
l.info({ apiKey: '***', user, hasToken: Boolean(token) }, 'ready');`,
    },
    python: {
      bad: `log.info('ready', extra={'api_key': key})`,
      good: `log.info('ready', extra={'api_key': '***', 'has_token': bool(token)})`,
    },
    go: {
      bad: `package main
func f(key string) { slog.Info("ready", "api_key", os.Getenv("API_KEY")) }`,
      good: `package main
func f(key string) { slog.Info("ready", "has_key", os.Getenv("API_KEY") != "") }`,
    },
    php: {
      bad: `<?php Log::info('ready', ['api_key' => $key]);`,
      good: `<?php Log::info('ready', ['api_key' => '***']);`,
    },
    rust: {
      bad: 'fn f(password: &str) { tracing::info!(password = %password, "ready"); }',
      good: 'fn f(user: &str) { tracing::info!(user = %user, "ready"); }',
    },
    csharp: {
      bad: 'class A { void F(string apiKey) { Log.Information("ready {Key}", apiKey); } }',
      good: 'class A { void F(string apiKey) { Log.Information("ready {HasKey}", !string.IsNullOrEmpty(apiKey)); } }',
    },
  },
};
