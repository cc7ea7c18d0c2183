import { noFileSecretBackend } from '../../src/rules/no-file-secret-backend.ts';
import { ruleTester } from '../rule-tester.ts';

ruleTester.run('no-file-secret-backend', noFileSecretBackend, {
  valid: [
    { name: 'another file', code: "const data = fs.readFileSync('data.json');" },
    { name: 'a mounted secret', code: "const key = fs.readFileSync('/run/secrets/api_key.json');" },
    { name: 'a safe cookie', code: "res.cookie('auth_token', token, { httpOnly: true });" },
  ],
  invalid: [
    {
      name: 'a file of keys',
      code: "const keys = fs.readFileSync('.api_keys.json', 'utf8');",
      errors: [{ messageId: 'found', line: 1, column: 30, endColumn: 46 }],
    },
    { name: 'web storage', code: "localStorage.setItem('token', accessToken!);", errors: [{ messageId: 'found' }] },
    { name: 'a cookie for scripts', code: "res.cookie('auth_token', token);", errors: [{ messageId: 'found' }] },
  ],
});
