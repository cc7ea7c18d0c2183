import type { Idea } from '../idea.ts';

export const errorSetUpon: Idea = {
  title: 'an error takes a secret, and is not only handed over beside one',
  check: 'secret-in-error',
  snippets: {
    go: {
      bad: `result.SetError(fmt.Errorf("refused %s", apiToken))`,
      good: `result.SetVerificationError(fmt.Errorf("unknown type %T", apiToken), apiToken)`,
    },
    rust: {
      bad: `fn check(token: &str) -> Result<(), Error> { Err(anyhow!("incorrect: {}", token)) }`,
      good: `fn check(token: &str) -> Result<(), Error> { Err(ErrorType::IncorrectAccessToken.into()) }`,
    },
  },
};
