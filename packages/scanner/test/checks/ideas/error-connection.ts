import type { Idea } from '../idea.ts';

export const errorConnection: Idea = {
  title: 'an error carries a connection string',
  check: 'secret-in-error',
  snippets: {
    javascript: {
      bad: `try { open(); } catch (cause) {
  throw new Error(\`cannot connect to \${process.env.DATABASE_URL}\`, { cause });
}`,
      good: `try { open(); } catch (cause) {
  throw new Error(\`cannot connect to \${host}\`, { cause });
}`,
    },
    python: {
      bad: `raise RuntimeError('cannot connect to %s' % os.environ['DATABASE_URL'])`,
      good: `raise RuntimeError('cannot connect to %s' % host)`,
    },
    go: {
      bad: `package main
func f() error { return fmt.Errorf("cannot connect to %s", os.Getenv("DATABASE_URL")) }`,
      good: `package main
func f(host string) error { return fmt.Errorf("cannot connect to %s", host) }`,
    },
    ruby: {
      bad: `raise "cannot connect to #{ENV['DATABASE_URL']}"`,
      good: 'raise "cannot connect to #{host}"',
    },
    php: {
      bad: `<?php throw new Exception('cannot connect to ' . getenv('DATABASE_URL'));`,
      good: `<?php throw new Exception('cannot connect to ' . $host);`,
    },
    java: {
      bad: 'class A { void f() { throw new IllegalStateException("cannot connect to " + System.getenv("DATABASE_URL")); } }',
      good: 'class A { void f() { throw new IllegalStateException("cannot connect to " + host); } }',
    },
  },
};
