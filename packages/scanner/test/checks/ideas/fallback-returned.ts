import type { Idea } from '../idea.ts';

export const fallbackReturned: Idea = {
  title: 'a function reads a variable, or else returns a literal',
  check: 'secret-fallback',
  snippets: {
    python: {
      bad: `def signing_key():
    try:
        return os.environ["SIGNING_KEY"]
    except KeyError:
        return "default-signing-key"`,
      good: `def signing_key():
    try:
        return os.environ["SIGNING_KEY"]
    except KeyError as error:
        raise RuntimeError("SIGNING_KEY is not set") from error`,
    },
    go: {
      bad: `package main
func secret() string {
	if v := os.Getenv("APP_SECRET"); v != "" {
		return v
	}
	return "app-secret-for-dev"
}`,
      good: `package main
func region() string {
	if v := os.Getenv("APP_REGION"); v != "" {
		return v
	}
	return "eu-central-1"
}`,
    },
    javascript: {
      bad: `function secret() {
  if (process.env.APP_SECRET) return process.env.APP_SECRET;
  return 'app-secret-for-dev';
}`,
      good: `function region() {
  if (process.env.APP_REGION) return process.env.APP_REGION;
  return 'eu-central-1';
}`,
    },
    java: {
      bad: 'class A { String secret() { String v = System.getenv("APP_SECRET"); if (v != null) { return v; } return "app-secret-for-dev"; } }',
      good: 'class A { String region() { String v = System.getenv("APP_REGION"); if (v != null) { return v; } return "eu-central-1"; } }',
    },
    php: {
      bad: `<?php function secret() { if (getenv('APP_SECRET')) { return getenv('APP_SECRET'); } return 'app-secret-for-dev'; }`,
      good: `<?php function region() { if (getenv('APP_REGION')) { return getenv('APP_REGION'); } return 'eu-central-1'; }`,
    },
    csharp: {
      bad: 'class A { string Secret() { var v = Environment.GetEnvironmentVariable("APP_SECRET"); if (v != null) { return v; } return "app-secret-for-dev"; } }',
      good: 'class A { string Region() { var v = Environment.GetEnvironmentVariable("APP_REGION"); if (v != null) { return v; } return "eu-central-1"; } }',
    },
  },
};
