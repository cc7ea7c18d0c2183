import type { Idea } from '../idea.ts';

export const fallbackConfigService: Idea = {
  title: 'a configuration service gives a default for a secret',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `const secret = configService.get('JWT_SECRET', 'secretKey1');`,
      good: `const secret = configService.getOrThrow('JWT_SECRET');
const ttl = configService.get('JWT_TTL', '15m');`,
    },
    python: {
      bad: `SECRET_KEY = config('SECRET_KEY', default='secretKey1')`,
      good: `SECRET_KEY = config('SECRET_KEY')
TTL = config('JWT_TTL', default='15m')`,
    },
    go: {
      bad: `package main
func main() { viper.SetDefault("jwt.secret", "secretKey1") }`,
      good: `package main
func main() { viper.SetDefault("jwt.ttl", "15m") }`,
    },
    csharp: {
      bad: 'class A { A(IConfiguration configuration) { var s = configuration.GetValue<string>("JwtSecret", "secretKey1"); } }',
      good: 'class A { A(IConfiguration configuration) { var s = configuration.GetValue<string>("JwtTtl", "15m"); } }',
    },
    java: {
      bad: 'class A { String s = System.getProperty("jwt.secret", "secretKey1"); }',
      good: 'class A { String s = System.getProperty("jwt.ttl", "15m"); }',
    },
  },
};
