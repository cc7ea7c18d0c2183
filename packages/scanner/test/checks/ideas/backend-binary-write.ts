import type { Idea } from '../idea.ts';

export const backendBinaryWrite: Idea = {
  title: 'credentials are written into a file as bytes',
  check: 'file-secret-backend',
  snippets: {
    ruby: {
      bad: `def remember(credentials) = File.binwrite(CACHE, Marshal.dump(credentials))`,
      good: `def remember(calendar) = File.binwrite(CACHE, Marshal.dump(calendar))`,
    },
    python: {
      bad: `def remember(credentials):
    with open('session.bin', 'wb') as f:
        dill.dump(credentials, f)`,
      good: `def remember(calendar):
    with open('session.bin', 'wb') as f:
        dill.dump(calendar, f)`,
    },
  },
};
