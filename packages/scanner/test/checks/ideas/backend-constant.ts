import type { Idea } from '../idea.ts';

export const backendConstant: Idea = {
  title: 'the file backend is chosen',
  check: 'file-secret-backend',
  snippets: {
    javascript: {
      bad: 'const manager = new KeyManager(SecretBackend.FILE);',
      good: `const manager = new KeyManager(SecretBackend.VAULT);
if (backend === SecretBackend.FILE) throw new Error('no files in production');`,
    },
    python: {
      bad: 'manager = KeyManager(backend=SecretBackend.FILE)',
      good: `manager = KeyManager(backend=SecretBackend.VAULT)
if backend == SecretBackend.FILE:
    raise ValueError('no files in production')`,
    },
    java: {
      bad: 'class A { KeyManager m = new KeyManager(SecretBackend.FILE); }',
      good: 'class A { KeyManager m = new KeyManager(SecretBackend.VAULT); }',
    },
  },
};
