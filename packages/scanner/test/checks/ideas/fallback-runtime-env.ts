import type { Idea } from '../idea.ts';

export const fallbackRuntimeEnv: Idea = {
  title: 'another runtime reads a secret with a default',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `const key = Deno.env.get('API_KEY') ?? 'my-key-1';
const other = import.meta.env.API_SECRET || 'my-secret-1';`,
      good: `const key = Deno.env.get('API_KEY') ?? Deno.exit(1);`,
    },
  },
};
