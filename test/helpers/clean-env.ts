import { devNull } from 'node:os';

/** Variables of whoever runs the tests that would change what git, npm or leaklint do. */
const FOREIGN = /^(?:GIT_|npm_|INIT_CWD$|NO_COLOR$|FORCE_COLOR$|CI$|GITHUB_|VITEST|NODE_OPTIONS$|LEAKLINT_)/i;

/** The environment without what is personal: no git configuration but the repository's own, no colours, English. */
export function cleanEnv(extra: Readonly<Record<string, string>> = {}): NodeJS.ProcessEnv {
  const kept = Object.entries(process.env).filter(([name]) => !FOREIGN.test(name));
  return {
    ...Object.fromEntries(kept),
    GIT_CONFIG_GLOBAL: devNull,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_TERMINAL_PROMPT: '0',
    LC_ALL: 'C',
    ...extra,
  };
}
