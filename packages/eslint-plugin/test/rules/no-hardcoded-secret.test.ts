import { noHardcodedSecret } from '../../src/rules/no-hardcoded-secret.ts';
import { ruleTester } from '../rule-tester.ts';

// Built here, so that no token stands in the repository.
const head = ['sk', 'live'].join('_');
const body = '51H8Gk2LmQ0ZtR7vXc5NbY3WqS9eUpKd';
const read = (name: string): string => `(process.env.${name} ?? (() => { throw new Error('${name} is not set'); })())`;

ruleTester.run('no-hardcoded-secret', noHardcodedSecret, {
  valid: [
    { name: 'a variable of the environment', code: 'const token = process.env.GITHUB_TOKEN;' },
    { name: 'a placeholder', code: "const token = 'your-token-here';" },
    { name: 'a sentence about a password', code: "const password = 'Please enter your password';" },
    { name: 'a pragma', code: `const token = '${head}_${body}'; // pragma: allowlist secret` },
  ],
  invalid: [
    {
      name: 'a literal',
      code: `const paymentKey: string = '${head}_${body}';`,
      errors: [
        {
          messageId: 'found',
          line: 1,
          suggestions: [
            { messageId: 'readFromEnvironment', output: `const paymentKey: string = ${read('PAYMENT_KEY')};` },
          ],
        },
      ],
    },
    {
      name: 'a concatenation',
      code: `const config = { token: '${head}_' + '${body}' };`,
      errors: [
        {
          messageId: 'found',
          suggestions: [{ messageId: 'readFromEnvironment', output: `const config = { token: ${read('TOKEN')} };` }],
        },
      ],
    },
    {
      name: 'a joined list',
      code: `login(['${head}', '${body}'].join('_'));`,
      errors: [{ messageId: 'found', line: 1 }],
    },
    {
      name: 'base64',
      code: `const apiKey = atob('${btoa(`${head}_${body}`)}');`,
      errors: [
        {
          messageId: 'found',
          suggestions: [{ messageId: 'readFromEnvironment', output: `const apiKey = ${read('API_KEY')};` }],
        },
      ],
    },
  ],
});
