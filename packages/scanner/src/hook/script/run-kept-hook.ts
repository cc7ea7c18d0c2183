import type { GuardedHook } from '../hook-name.ts';
import { shellQuote } from './shell-quote.ts';

/** Which hook runs before ours: one that was there, the repository's own, or one in another folder. */
export type NextHook =
  { readonly kind: 'beside' } | { readonly kind: 'repository' } | { readonly kind: 'folder'; readonly folder: string };

/** What is put behind the name of a hook that was there before ours. */
export const KEPT_SUFFIX = '.kept-by-leaklint';

/** Sets `kept`, the hook that has to be run too; git itself is not asked, for starting it takes too long. */
export function setKept(next: NextHook): string {
  switch (next.kind) {
    case 'beside':
      return `kept=\${0%/*}/$hook${KEPT_SUFFIX}\n`;
    case 'folder':
      return `kept=${shellQuote(next.folder)}/$hook\n`;
    case 'repository':
      return `own=\${GIT_DIR:-.git}
if [ -f "$own" ]; then IFS=' ' read -r _ own <"$own"; fi
if [ -f "$own/commondir" ]; then
  IFS= read -r common <"$own/commondir"
  case $common in /* | [A-Za-z]:*) own=$common ;; *) own=$own/$common ;; esac
fi
kept=$own/hooks/$hook
`;
  }
}

/** Runs it first: it may change what is committed. What a push tells on standard input is for both. */
export function runKept(hook: GuardedHook): string {
  if (hook !== 'pre-push') return 'if [ -x "$kept" ]; then "$kept" "$@" || exit; fi\n';
  return `refs=
if [ -x "$kept" ]; then
  while IFS= read -r line; do
    refs=$refs$line'
'
  done
  printf '%s' "$refs" | "$kept" "$@" || exit
fi
`;
}

/** Where the repository's own hook is a guard of ours too, that one does all. */
export const LEAVE_TO_OWN_GUARD = `if [ -x "$kept" ]; then
  { IFS= read -r _; IFS= read -r mark; } <"$kept"
  case $mark in '# leaklint-hook 1 '*) exec "$kept" "$@" ;; esac
fi
`;
