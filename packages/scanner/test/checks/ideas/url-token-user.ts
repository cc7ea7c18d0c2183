import type { Idea } from '../idea.ts';

export const urlTokenUser: Idea = {
  title: 'the address of a repository has a token under another name',
  check: 'secret-in-url',
  snippets: {
    shell: {
      bad: 'git clone "https://x-access-token:${THEME_PAT}@github.com/example/theme.git"',
      good: 'git clone "https://${MIRROR_USER}@github.com/example/theme.git"',
    },
    python: {
      bad: `def clone(access): run(["git", "clone", f"https://x-access-token:{access}@gitlab.com/example/theme.git"])`,
      good: `def clone(user): run(["git", "clone", f"https://{user}@gitlab.com/example/theme.git"])`,
    },
    javascript: {
      bad: 'const remote = `https://x-access-token:${process.env.RELEASE_PAT}@github.com/example/theme.git`;',
      good: 'const remote = `https://${process.env.RELEASE_HOST}@github.com/example/theme.git`;',
    },
  },
};
