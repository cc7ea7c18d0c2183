/** Which files of a repository are scanned: git's index, also what is untracked and not ignored, or all that is on disk. */
export type FileMode = 'tracked' | 'worktree' | 'all';
