import type { Idea } from '../idea.ts';

export const fallbackSchema: Idea = {
  title: 'a schema of the environment has a default for a secret',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `const env = z.object({ DATABASE_PASSWORD: z.string().min(1).default('postgres') }).parse(process.env);`,
      good: 'const env = z.object({ DATABASE_PASSWORD: z.string().min(1), PORT: z.coerce.number().default(80) }).parse(process.env);',
    },
  },
};
