import type { Idea } from '../idea.ts';

export const fallbackWrappingSchema: Idea = {
  title: 'a schema is wrapped by one that has a default for a secret',
  check: 'secret-fallback',
  snippets: {
    javascript: {
      bad: `const Env = v.object({ SESSION_SECRET: v.optional(v.string(), 'test-secret-1') });`,
      good: `const Env = v.object({ SESSION_SECRET: v.pipe(v.string(), v.minLength(32)), PORT: v.optional(v.string(), '3000') });`,
    },
    typescript: {
      bad: `const Env = v.object({ SESSION_SECRET: v.pipe(v.optional(v.string(), 'test-secret-1'), v.minLength(8)) });`,
      good: `const Env = v.object({ SESSION_SECRET: v.optional(v.string()), region: v.fallback(v.string(), 'eu-1') });`,
    },
    'typebox.ts': {
      bad: `const Env = Type.Object({ API_KEY: Type.Optional(Type.String({ default: 'test-key-1' })) });`,
      good: `const Env = Type.Object({ API_KEY: Type.String({ minLength: 20 }), HOST: Type.Optional(Type.String({ default: 'localhost-1' })) });`,
    },
    'superstruct.ts': {
      bad: `const Env = object({ jwtSecret: defaulted(string(), 'test-secret-1') });`,
      good: `const Env = object({ jwtSecret: nonempty(string()), level: defaulted(string(), 'info-1') });`,
    },
    'arktype.ts': {
      bad: `const Env = type({ API_KEY: "string = 'test-key-1'" });`,
      good: `const Env = type({ API_KEY: 'string > 20', LEVEL: "string = 'info-1'" });`,
    },
    python: {
      bad: `class Env(Schema):
    api_key = fields.Str(load_default="test-key-1")`,
      good: `class Env(Schema):
    api_key = fields.Str(required=True)
    host = fields.Str(load_default="localhost-1")`,
    },
  },
};
