import type { Idea } from '../idea.ts';

export const fallbackNullish: Idea = {
  title: 'a secret falls back to a placeholder',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `export const config = { apiKey: process.env.API_KEY ?? 'default-key-12345' };`,
      good: `export const config = { apiKey: process.env.API_KEY ?? '' };
if (!config.apiKey) throw new Error('API_KEY is not set');`,
    },
    python: {
      bad: `config = {'api_key': os.getenv('API_KEY', 'default-key-12345')}`,
      good: `config = {'api_key': os.getenv('API_KEY', '')}
if not config['api_key']:
    raise ValueError('API_KEY is not set')`,
    },
    go: {
      bad: `package main
type Config struct {
	Key string \`env:"API_KEY" envDefault:"default-key-12345"\`
}`,
      good: `package main
type Config struct {
	Key  string \`env:"API_KEY,required"\`
	Port string \`env:"PORT" envDefault:"8080"\`
}`,
    },
    java: {
      bad: 'class A { @Value("${api.key:default-key-12345}") String apiKey; }',
      good: 'class A { @Value("${api.key}") String apiKey; @Value("${server.port:8080}") int port; }',
    },
    kotlin: {
      bad: 'class A(@Value("\\${api.key:default-key-12345}") val apiKey: String)',
      good: 'class A(@Value("\\${api.key}") val apiKey: String, @Value("\\${server.port:8080}") val port: Int)',
    },
    csharp: {
      bad: 'class A { A(IConfiguration configuration) { var key = configuration["Api:Key"] ?? configuration["ApiKey"] ?? "default-key-12345"; } }',
      good: 'class A { A(IConfiguration configuration) { var key = configuration["ApiKey"] ?? throw new InvalidOperationException("ApiKey is not set"); } }',
    },
    ruby: {
      bad: `key = ENV['API_KEY'].presence || 'default-key-12345'`,
      good: `key = ENV['API_KEY'].presence || raise('API_KEY is not set')`,
    },
    php: {
      bad: `<?php return ['key' => $_ENV['API_KEY'] ?? 'default-key-12345'];`,
      good: `<?php return ['key' => $_ENV['API_KEY'] ?? '', 'debug' => env('APP_DEBUG', false)];`,
    },
    rust: {
      bad: 'fn main() { let key = match env::var("API_KEY") { Ok(v) => v, Err(_) => "default-key-12345".into() }; }',
      good: 'fn main() { let key = env::var("API_KEY").unwrap_or_default(); }',
    },
    shell: {
      bad: ': "${API_KEY:=default-key-12345}"',
      good: `API_KEY="\${API_KEY:-}"
[ -n "$API_KEY" ] || exit 1`,
    },
  },
};
