import type { Idea } from '../idea.ts';

export const logAccessor: Idea = {
  title: 'the method of a record gives a secret to the log',
  check: 'secret-in-log',
  snippets: {
    java: {
      bad: 'class A { void go(Credentials c) { logger.debug("using {}", c.password()); } }',
      good: 'class A { void go(Credentials c) { logger.debug("using {}", c.user()); } }',
    },
    rust: {
      bad: 'fn go(c: &Config) { info!("using {}", c.password()); }',
      good: 'fn go(c: &Config) { info!("using {}", c.user()); }',
    },
    csharp: {
      bad: 'class A { void Go(Config c) { logger.LogDebug("using {P}", c.Password()); } }',
      good: 'class A { void Go(Config c) { logger.LogDebug("using {P}", c.User()); } }',
    },
  },
};
