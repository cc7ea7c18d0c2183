import type { Idea } from '../idea.ts';

export const logStore: Idea = {
  title: 'a secret of a secret manager is logged',
  check: 'secret-in-log',
  snippets: {
    javascript: {
      bad: `const answer = await client.send(new GetSecretValueCommand({ SecretId: 'app' }));
const found = await secrets.getSecretValue({ SecretId: 'app' });
console.log(found.SecretString);`,
      good: `const found = await secrets.getSecretValue({ SecretId: 'app' });
console.log(found.ARN, found.VersionId);`,
    },
    python: {
      bad: `found = client.get_secret_value(SecretId='app')
print(found['SecretString'])`,
      good: `found = client.get_secret_value(SecretId='app')
print(found['ARN'], found['VersionId'])`,
    },
  },
};
