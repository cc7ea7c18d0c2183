import { noSecretInUrl } from '../../src/rules/no-secret-in-url.ts';
import { ruleTester } from '../rule-tester.ts';

ruleTester.run('no-secret-in-url', noSecretInUrl, {
  valid: [
    { name: 'a page', code: 'fetch(`https://api.example.com?page=${page}`);' },
    { name: 'a header', code: "fetch('https://api.example.com', { headers: { 'x-api-key': apiKey } });" },
    { name: 'a link that is used once', code: 'const link = `${base}/reset-password?token=${token}`;' },
  ],
  invalid: [
    {
      name: 'a query',
      code: 'fetch(`https://api.example.com?api_key=${apiKey}`);',
      errors: [{ messageId: 'found', line: 1, column: 42 }],
    },
    {
      name: 'a user',
      code: 'const url: string = `https://x:${githubToken}@github.com/a/b`;',
      errors: [{ messageId: 'found' }],
    },
    { name: 'search parameters', code: "url.searchParams.set('api_key', apiKey);", errors: [{ messageId: 'found' }] },
  ],
});
