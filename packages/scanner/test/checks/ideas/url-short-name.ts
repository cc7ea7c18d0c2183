import type { Idea } from '../idea.ts';

export const urlShortName: Idea = {
  title: 'a key is asked for with a secret, not the short name of a project',
  check: 'secret-in-url',
  snippets: {
    shell: {
      bad: `curl "https://sonar.internal.net/api/gate?apiKey=$SONAR_KEY"`,
      good: `curl "https://sonar.internal.net/api/gate?projectKey=$CI_PROJECT_NAME"`,
    },
    python: {
      bad: `requests.get(f"https://tracker.internal.net/rest/search?apiKey={api_key}")`,
      good: `requests.get(f"https://tracker.internal.net/rest/search?projectKey={team}")`,
    },
    typescript: {
      bad: 'await fetch(`https://tracker.internal.net/rest/search?apiKey=${apiKey}`);',
      good: 'await fetch(`https://tracker.internal.net/rest/search?projectKey=${team}`);',
    },
  },
};
