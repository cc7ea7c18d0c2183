import { noSecretFallback } from '../../src/rules/no-secret-fallback.ts';
import { ruleTester } from '../rule-tester.ts';

ruleTester.run('no-secret-fallback', noSecretFallback, {
  valid: [
    { name: 'a default for what is no secret', code: "const port = process.env.PORT || '3000';" },
    { name: 'an empty default', code: "const secret = process.env.JWT_SECRET ?? '';" },
    {
      name: 'a harmless name of the options',
      code: "const key = process.env.APP_SECRET ?? 'abc1';",
      options: [{ harmlessNames: ['APP_SECRET'] }],
    },
    {
      name: 'a pragma',
      code: "const key = process.env.APP_SECRET ?? 'abc1'; // leaklint: allow=secret-fallback -- a demonstration",
    },
    {
      name: 'a setting for all rules',
      code: "const key = process.env.APP_SECRET ?? 'abc1';",
      settings: { leaklint: { harmlessNames: ['APP_*'] } },
    },
  ],
  invalid: [
    {
      name: 'an operator',
      code: "const secret: string = process.env.JWT_SECRET || 'dev-secret';",
      errors: [
        {
          messageId: 'found',
          line: 1,
          column: 50,
          endColumn: 62,
          suggestions: [
            {
              messageId: 'failFast',
              output:
                'const secret: string = process.env.JWT_SECRET ?? (() => { throw new Error("JWT_SECRET is not set"); })();',
            },
            { messageId: 'dropFallback', output: 'const secret: string = process.env.JWT_SECRET;' },
          ],
        },
      ],
    },
    {
      name: 'destructuring',
      code: "const { SESSION_SECRET = 'changeme', PORT = '80' } = process.env;",
      errors: [
        {
          messageId: 'found',
          suggestions: [{ messageId: 'dropFallback', output: "const { SESSION_SECRET, PORT = '80' } = process.env;" }],
        },
      ],
    },
    {
      name: 'a second argument',
      code: "const secret = config.get('JWT_SECRET', 'secretKey1');",
      errors: [
        {
          messageId: 'found',
          suggestions: [{ messageId: 'dropFallback', output: "const secret = config.get('JWT_SECRET');" }],
        },
      ],
    },
    {
      name: 'a schema',
      code: "const schema = z.object({ API_TOKEN: z.string().default('abc123') });",
      errors: [
        {
          messageId: 'found',
          suggestions: [{ messageId: 'dropFallback', output: 'const schema = z.object({ API_TOKEN: z.string() });' }],
        },
      ],
    },
    {
      name: 'a name of the options',
      code: "const pepper = process.env.PEPPER ?? 'abc1';",
      options: [{ secretNames: ['pepper'] }],
      errors: [
        {
          messageId: 'found',
          suggestions: [
            {
              messageId: 'failFast',
              output: 'const pepper = process.env.PEPPER ?? (() => { throw new Error("PEPPER is not set"); })();',
            },
            { messageId: 'dropFallback', output: 'const pepper = process.env.PEPPER;' },
          ],
        },
      ],
    },
  ],
});
