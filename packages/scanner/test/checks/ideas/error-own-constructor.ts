import type { Idea } from '../idea.ts';

export const errorOwnConstructor: Idea = {
  title: 'a class of errors, known by being thrown, says what its constructor is given',
  check: 'secret-in-error',
  snippets: {
    python: {
      bad: `import os

class LedgerDown(Exception):
    def __init__(self, where, code):
        super().__init__(f"ledger {where} answered {code}")

def ask(code):
    where = os.environ["LEDGER_DSN"]
    raise LedgerDown(where, code)
`,
      good: `import os

class LedgerDown(Exception):
    def __init__(self, where, code):
        super().__init__(f"ledger answered {code}")
        self.where = where

def ask(code):
    where = os.environ["LEDGER_DSN"]
    raise LedgerDown(where, code)

class Pool:
    def __init__(self, where, size):
        super().__init__(f"pool of {size}")
`,
    },
    javascript: {
      bad: `class LedgerDown extends Error {
  constructor(where, code) {
    super(\`ledger \${where} answered \${code}\`);
  }
}
export function ask(code) {
  const where = process.env.LEDGER_DSN;
  throw new LedgerDown(where, code);
}
`,
      good: `class LedgerDown extends Error {
  constructor(host, code) {
    super(\`ledger \${host} answered \${code}\`);
  }
}
export function ask(code) {
  const where = process.env.LEDGER_DSN;
  throw new LedgerDown(new URL(where).hostname, code);
}
`,
    },
  },
};
