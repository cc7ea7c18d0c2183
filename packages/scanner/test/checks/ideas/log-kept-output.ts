import type { Idea } from '../idea.ts';

export const logKeptOutput: Idea = {
  title: 'a function prints a secret, and nobody keeps what it prints',
  check: 'secret-in-log',
  snippets: {
    shell: {
      bad: `show() {
  printf '%s' "$API_TOKEN"
}
show`,
      good: `show() {
  printf '%s' "$API_TOKEN"
}
header="Bearer $(show)"
body="$(printf '%s' "$API_TOKEN")"`,
    },
    go: {
      bad: `fmt.Fprintf(os.Stderr, "with %s", apiToken)`,
      good: `var text strings.Builder
fmt.Fprintf(&text, "with %s", apiToken)`,
    },
  },
};
