import type { Idea } from '../idea.ts';

export const handedSecret: Idea = {
  title: 'a literal stands where only a secret can stand',
  check: 'hardcoded-secret',
  snippets: {
    javascript: {
      bad: `const jwt = require('jsonwebtoken');
exports.issue = (user) => jwt.sign({ sub: user.id }, 'winter-comes-4-us');`,
      good: `const jwt = require('jsonwebtoken');
exports.issue = (user) => jwt.sign({ sub: user.id }, config.signingKey);`,
    },
    python: {
      bad: `def send(msg):
    s.login("robot", "winter-comes-4-us")`,
      good: `def send(msg):
    s.login("robot", os.environ["SMTP_PASSWORD"])`,
    },
    csharp: {
      bad: 'var c = new NetworkCredential("robot", "winter-comes-4-us");',
      good: 'var c = new NetworkCredential("robot", config["Smtp:Password"]);',
    },
  },
};
