import type { Idea } from '../idea.ts';

export const fallbackOwnReader: Idea = {
  title: 'a default for a helper of the file, for a setting, for a tested variable',
  check: 'secret-fallback',
  snippets: {
    python: {
      bad: `def setting(name, default=None):
    return os.environ.get(name, default)
SIGNING_KEY = setting('SIGNING_KEY', 'unsafe-signing')`,
      good: `def setting(name, default=None):
    return os.environ.get(name, default)
SIGNING_KEY = setting('SIGNING_KEY')
TOKEN_TTL = setting('TOKEN_TTL', '3600')`,
    },
    javascript: {
      bad: `const read = (key, other) => process.env[key] || other;
module.exports = { secret: read('JWT_SECRET', 'unsafe-jwt') };`,
      good: `const read = (key, other) => process.env[key] || other;
module.exports = { secret: read('JWT_SECRET'), ttl: read('JWT_TTL', '15m') };`,
    },
    go: {
      bad: `package a
func f(k *koanf.Koanf) string {
	s := k.String("auth.secret")
	if s == "" {
		s = "insecure-dev"
	}
	return s
}`,
      good: `package a
func f(k *koanf.Koanf) string {
	s := k.String("auth.realm")
	if s == "" {
		s = "insecure-dev"
	}
	return s
}`,
    },
    kotlin: {
      bad: `val secret = System.getProperty("app.secret") ?: run { "unsafe-dev" }`,
      good: `val secret = System.getProperty("app.secret") ?: run { error("app.secret is not set") }`,
    },
    shell: {
      bad: `if [ -z "$JWT_SECRET" ]; then
  JWT_SECRET=unsafe-dev
fi`,
      good: `if [ -z "$JWT_SECRET" ]; then
  JWT_ISSUER=unsafe-dev
fi`,
    },
  },
};
