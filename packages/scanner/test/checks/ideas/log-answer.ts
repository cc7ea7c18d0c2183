import type { Idea } from '../idea.ts';

export const logAnswer: Idea = {
  title: 'the answer of a login is logged as a whole',
  check: 'secret-in-log',
  snippets: {
    ruby: {
      bad: `answer = JSON.parse(http.post(url).body)
logger.debug "got #{answer.inspect}"
answer['refresh_token']`,
      good: `answer = JSON.parse(http.post(url).body)
logger.error "login failed: #{answer.inspect}" unless answer.key?('refresh_token')
answer['refresh_token']`,
    },
    javascript: {
      bad: `const grant = await answer.json();
console.log('grant', JSON.stringify(grant));
use(grant.access_token);`,
      good: `const grant = await answer.json();
console.log('grant', grant.expires_in);
use(grant.access_token);`,
    },
    python: {
      bad: `grant = requests.post(url).json()
logger.info("grant %s", grant)
use(grant["access_token"])`,
      good: `grant = requests.post(url).json()
logger.info("no token in %s", grant)
use(grant["access_token"])`,
    },
  },
};
