/** What manages the hooks of a repository; `git` is nobody. */
export const MANAGER_NAMES = ['git', 'husky', 'lefthook', 'simple-git-hooks', 'pre-commit'] as const;

export type ManagerName = (typeof MANAGER_NAMES)[number];
