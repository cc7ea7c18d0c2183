import { noExposedClientSecret } from '../../src/rules/no-exposed-client-secret.ts';
import { ruleTester } from '../rule-tester.ts';

ruleTester.run('no-exposed-client-secret', noExposedClientSecret, {
  valid: [
    { name: 'a publishable key', code: 'const key = process.env.NEXT_PUBLIC_STRIPE_PUBLISHABLE_KEY;' },
    { name: 'an address', code: 'const url = import.meta.env.VITE_API_URL;' },
    { name: 'a variable of the server', code: 'const key = process.env.STRIPE_SECRET_KEY;' },
  ],
  invalid: [
    {
      name: 'a public prefix',
      code: 'const key = process.env.NEXT_PUBLIC_STRIPE_SECRET_KEY as string;',
      errors: [{ messageId: 'found', line: 1, column: 13 }],
    },
    {
      name: 'a variable of Vite',
      code: 'const key = import.meta.env.VITE_ADMIN_PASSWORD;',
      errors: [{ messageId: 'found' }],
    },
    {
      name: 'a definition of a build',
      code: "new DefinePlugin({ 'process.env.API_SECRET': JSON.stringify(process.env.API_SECRET) });",
      errors: [{ messageId: 'found' }],
    },
  ],
});
