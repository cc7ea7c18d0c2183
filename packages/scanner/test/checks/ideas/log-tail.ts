import type { Idea } from '../idea.ts';

export const logTail: Idea = {
  title: 'more of a secret is shown than its end',
  check: 'secret-in-log',
  snippets: {
    rust: {
      bad: `fn show(token: &str) { let tail = &token[4..]; println!("token …{tail}"); }`,
      good: `fn show(token: &str) { let tail = &token[token.len().saturating_sub(4)..]; println!("token …{tail}"); }`,
    },
    python: {
      bad: `class Account:
    @property
    def hint(self):
        return "key " + self.api_key

def show(account):
    log.info("account", credential=account.hint)`,
      good: `class Account:
    @property
    def hint(self):
        return "…" + self.api_key[-4:]

def show(account):
    log.info("account", credential=account.hint)`,
    },
    javascript: {
      bad: `const settings = { host, auth: { pass: env.SMTP_PASS } };
logger.info('mail', settings);`,
      good: `const settings = { host, auth: { pass: env.SMTP_PASS } };
const { auth, ...rest } = settings;
logger.info('mail', { ...rest, user: auth.user });`,
    },
  },
};
