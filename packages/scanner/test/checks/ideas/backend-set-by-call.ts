import type { Idea } from '../idea.ts';

export const backendSetByCall: Idea = {
  title: 'a call chooses a file as the place of secrets',
  check: 'file-secret-backend',
  snippets: {
    go: {
      bad: `package main
func init() { os.Setenv("SECRET_BACKEND", "file") }`,
      good: `package main
func init() { os.Setenv("SECRET_BACKEND", "vault") }`,
    },
    csharp: {
      bad: 'Environment.SetEnvironmentVariable("SECRET_BACKEND", "file");',
      good: 'Environment.SetEnvironmentVariable("SECRET_BACKEND", "vault");',
    },
    java: {
      bad: 'class A { static { System.setProperty("secret.backend", "file"); } }',
      good: 'class A { static { System.setProperty("secret.backend", "vault"); } }',
    },
    python: {
      bad: 'os.environ.setdefault("SECRET_BACKEND", "file")',
      good: 'os.environ.setdefault("SECRET_BACKEND", "vault")',
    },
    rust: {
      bad: 'fn main() { std::env::set_var("SECRET_BACKEND", "file"); }',
      good: 'fn main() { std::env::set_var("SECRET_BACKEND", "vault"); }',
    },
  },
};
