import type { Variant } from './variant.ts';

/** Errors and answers, in tsx. */
export const errorTsx: readonly Variant[] = [
  {
    title: 'react toast and state',
    check: 'secret-in-error',
    bad: `export function Login() {
  const [password, setPassword] = useState('');
  const submit = async () => {
    try { await api.login(email, password); }
    catch { throw new Error(\`login with \${password} failed\`); }
  };
  return <form onSubmit={submit} />;
}`,
    good: [
      `export function Login() {
  const [password, setPassword] = useState('');
  const submit = async () => {
    try { await api.login(email, password); }
    catch { throw new Error('login failed'); }
  };
  return <form onSubmit={submit} />;
}`,
    ],
  },
];
