import type { Idea } from '../idea.ts';

export const logIntoFile: Idea = {
  title: 'a secret is appended to a log',
  check: 'secret-in-log',
  snippets: {
    shell: {
      bad: `LOG=/var/log/rotate.txt
new_pw=$(pwgen 24 1)
echo "rotated to $new_pw" >> "$LOG"`,
      good: `LOG=/var/log/rotate.txt
new_pw=$(pwgen 24 1)
echo "rotated for $ACCOUNT" >> "$LOG"`,
    },
  },
};
