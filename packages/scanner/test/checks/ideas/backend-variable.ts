import type { Idea } from '../idea.ts';

export const backendVariable: Idea = {
  title: 'a setting chooses files for secrets',
  check: 'file-secret-backend',
  snippets: {
    javascript: {
      bad: `process.env.SECRET_BACKEND = 'file';`,
      good: `process.env.SECRET_BACKEND = 'vault';`,
    },
    python: {
      bad: `os.environ['SECRET_BACKEND'] = 'file'`,
      good: `os.environ['SECRET_BACKEND'] = 'vault'`,
    },
    shell: {
      bad: 'export SECRET_BACKEND=file',
      good: 'export SECRET_BACKEND=vault',
    },
    ruby: {
      bad: `ENV['SECRET_BACKEND'] = 'file'`,
      good: `ENV['SECRET_BACKEND'] = 'vault'`,
    },
  },
};
