import type { Idea } from '../idea.ts';

export const logTracedFromStart: Idea = {
  title: 'the interpreter prints every command',
  check: 'secret-in-log',
  snippets: {
    shell: {
      bad: `#!/bin/bash -x
helm upgrade api ./chart --set token="$API_TOKEN"
`,
      good: `#!/bin/bash -e
helm upgrade api ./chart --set token="$API_TOKEN"
`,
    },
  },
};
