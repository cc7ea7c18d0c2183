import type { Idea } from '../../idea.ts';

export const keyring: Idea = {
  title: 'a keyring keeps secrets in the clear',
  check: 'file-secret-backend',
  snippets: {
    ini: {
      bad: `[backend]
default-keyring=keyrings.alt.file.PlaintextKeyring
`,
      good: `[backend]
default-keyring=keyring.backends.SecretService.Keyring
`,
      path: 'keyringrc.cfg',
    },
    dockerfile: {
      bad: `FROM python
ENV PYTHON_KEYRING_BACKEND=keyrings.alt.file.PlaintextKeyring
`,
      good: `FROM python
ENV PYTHON_KEYRING_BACKEND=keyring.backends.null.Keyring
`,
    },
    env: {
      bad: `PYTHON_KEYRING_BACKEND=keyrings.alt.file.PlaintextKeyring
`,
      good: `PYTHON_KEYRING_BACKEND=keyring.backends.null.Keyring
`,
    },
  },
};
