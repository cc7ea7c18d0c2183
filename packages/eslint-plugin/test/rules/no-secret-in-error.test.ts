import { noSecretInError } from '../../src/rules/no-secret-in-error.ts';
import { ruleTester } from '../rule-tester.ts';

ruleTester.run('no-secret-in-error', noSecretInError, {
  valid: [
    { name: 'the name of a user', code: 'throw new Error(`no access for ${user}`);' },
    { name: 'whether there is one', code: "throw new Error(password ? 'wrong' : 'missing');" },
    { name: 'an answer to a login', code: 'res.json({ token });' },
  ],
  invalid: [
    {
      name: 'a message',
      code: 'throw new Error(`wrong: ${password}`);',
      errors: [
        {
          messageId: 'found',
          line: 1,
          column: 27,
          suggestions: [{ messageId: 'maskValue', output: "throw new Error(`wrong: ${'***'}`);" }],
        },
      ],
    },
    {
      name: 'a rejection',
      code: "function f(): Promise<never> { return Promise.reject(new Error('no ' + apiKey)); }",
      errors: [
        {
          messageId: 'found',
          suggestions: [
            {
              messageId: 'maskValue',
              output: "function f(): Promise<never> { return Promise.reject(new Error('no ' + '***')); }",
            },
          ],
        },
      ],
    },
    {
      name: 'an answer',
      code: 'res.status(500).send({ error: process.env.DB_PASSWORD });',
      errors: [
        {
          messageId: 'found',
          suggestions: [{ messageId: 'maskValue', output: "res.status(500).send({ error: '***' });" }],
        },
      ],
    },
  ],
});
