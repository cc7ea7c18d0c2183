// What could make git print something else, or run a program, whoever configured it. The command line beats every file.
const NEUTRAL_SETTINGS = [
  'core.fsmonitor=false',
  'core.untrackedCache=false',
  'core.hooksPath=/dev/null',
  'core.excludesFile=/dev/null',
  'core.attributesFile=/dev/null',
  'core.pager=cat',
  'core.quotePath=false',
  'color.ui=false',
  'protocol.allow=never',
  'submodule.recurse=false',
] as const;

/** Options that stand before git's command: neutral settings, and one repository named instead of searched for. */
export function gitOptions(repository: string, gitDirectory = `${repository}/.git`): readonly string[] {
  // Naming both folders switches off `core.worktree` and `core.bare`, with which a repository could point elsewhere.
  const place = ['-C', repository, `--git-dir=${gitDirectory}`, `--work-tree=${repository}`];
  const settings = NEUTRAL_SETTINGS.flatMap((setting) => ['-c', setting]);
  return [...place, ...settings, '--no-pager', '--literal-pathspecs'];
}

/** The same for commands that need no work tree, wherever the repository's own folder lies. */
export function gitStreamOptions(gitDirectory: string): readonly string[] {
  const settings = NEUTRAL_SETTINGS.flatMap((setting) => ['-c', setting]);
  return [`--git-dir=${gitDirectory}`, ...settings, '--no-pager'];
}

/** The environment for git: without the user's and the system's settings, and without what a calling git has set. */
export function gitEnvironment(environment: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const own = Object.entries(environment).filter(([name]) => !name.toUpperCase().startsWith('GIT_'));
  return {
    ...Object.fromEntries(own),
    LC_ALL: 'C',
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_CONFIG_SYSTEM: '/dev/null',
    GIT_CONFIG_GLOBAL: '/dev/null',
    GIT_ATTR_NOSYSTEM: '1',
    GIT_OPTIONAL_LOCKS: '0',
    GIT_TERMINAL_PROMPT: '0',
    GIT_NO_LAZY_FETCH: '1',
  };
}
