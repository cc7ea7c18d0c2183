import type { Idea } from '../idea.ts';

export const urlUser: Idea = {
  title: 'a token is the user of an address',
  check: 'secret-in-url',
  snippets: {
    javascript: {
      bad: `const remote = \`https://x:\${githubToken}@github.com/a/b.git\`;`,
      good: `const remote = \`https://github.com/\${owner}/b.git\`;`,
    },
    python: {
      bad: `remote = f'https://x:{github_token}@github.com/a/b.git'`,
      good: `remote = f'https://github.com/{owner}/b.git'`,
    },
    ruby: {
      bad: 'remote = "https://x:#{github_token}@github.com/a/b.git"',
      good: 'remote = "https://github.com/#{owner}/b.git"',
    },
    php: {
      bad: '<?php $remote = "https://x:{$githubToken}@github.com/a/b.git";',
      good: '<?php $remote = "https://github.com/{$owner}/b.git";',
    },
    csharp: {
      bad: 'class A { string U(string githubToken) { return $"https://x:{githubToken}@github.com/a/b.git"; } }',
      good: 'class A { string U(string owner) { return $"https://github.com/{owner}/b.git"; } }',
    },
  },
};
