/** The hooks of git that leaklint guards. */
export const GUARDED_HOOKS = ['pre-commit', 'commit-msg', 'pre-push'] as const;

export type GuardedHook = (typeof GUARDED_HOOKS)[number];

/**
 * The other hooks that git looks for in its folder: a folder of ours has to pass them on. Left out is
 * `push-to-checkout`, whose mere presence changes what a push does.
 */
export const OTHER_HOOKS = [
  'applypatch-msg',
  'post-applypatch',
  'post-checkout',
  'post-commit',
  'post-index-change',
  'post-merge',
  'post-receive',
  'post-rewrite',
  'post-update',
  'pre-applypatch',
  'pre-auto-gc',
  'pre-merge-commit',
  'pre-rebase',
  'pre-receive',
  'prepare-commit-msg',
  'proc-receive',
  'reference-transaction',
  'sendemail-validate',
  'update',
] as const;

/** Whether a word names a hook that leaklint guards. */
export function isGuardedHook(name: string): name is GuardedHook {
  return GUARDED_HOOKS.some((hook) => hook === name);
}
