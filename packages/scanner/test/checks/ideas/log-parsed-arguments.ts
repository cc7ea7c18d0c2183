import type { Idea } from '../idea.ts';

export const logParsedArguments: Idea = {
  title: 'arguments that were parsed are logged as a whole',
  check: 'secret-in-log',
  snippets: {
    rust: {
      bad: `#[derive(Debug, Parser)]
struct Cli { host: String, api_token: String }
fn main() { let cli = Cli::parse(); debug!(?cli, "starting"); }`,
      good: `#[derive(Debug, Parser)]
struct Cli { host: String, api_token: SecretString }
fn main() { let cli = Cli::parse(); debug!(?cli, "starting"); }`,
    },
  },
};
