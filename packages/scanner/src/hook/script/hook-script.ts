import type { GuardedHook } from '../hook-name.ts';
import { findLeaklint } from './find-leaklint.ts';
import { findNode } from './find-node.ts';
import { recordBypass } from './record-bypass.ts';
import { LEAVE_TO_OWN_GUARD, runKept, setKept, type NextHook } from './run-kept-hook.ts';
import { shellQuote } from './shell-quote.ts';
import { signScript } from './signed-script.ts';

/** The Node and the leaklint that installed a hook: what it falls back on. */
export interface Programs {
  readonly node: string;
  readonly leaklint: string;
}

export interface HookScriptOptions {
  readonly hook: GuardedHook;
  /** Left out for hooks that others get too: paths of this machine mean nothing to them. */
  readonly programs?: Programs;
  readonly next?: NextHook;
  /** Its folder was not there before. */
  readonly isFolderNew?: boolean;
}

/** Stands in a hook whose folder goes when it goes. */
export const NEW_FOLDER = '# Its folder was made for it.\n';

/**
 * A hook in POSIX sh: runs the hook that was there before, finds Node and leaklint, and blocks whenever leaklint did not
 * end clean, also when it could not be run. Until something is wrong it starts nothing but Node.
 */
export function hookScript({ hook, programs, next, isFolderNew = false }: HookScriptOptions): string {
  const act = hook === 'pre-push' ? 'push' : 'commit';
  return signScript(`# Keeps secrets out of what leaves this machine. To take it out: leaklint hook uninstall
${isFolderNew ? NEW_FOLDER : ''}hook=${hook}
act=${act}
own_node=${shellQuote(programs?.node ?? '')}
own_leaklint=${shellQuote(programs?.leaklint ?? '')}

${next === undefined ? '' : setKept(next)}${next === undefined || next.kind === 'beside' ? '' : LEAVE_TO_OWN_GUARD}${next === undefined ? 'kept=\n' : runKept(hook)}
${recordBypass()}${findNode()}${findLeaklint()}${runLeaklint(hook)}`);
}

/** A hook that only passes on to the one that git would have run without leaklint's folder. */
export function forwardScript(hook: string, next: NextHook): string {
  return signScript(`# Passes on to the hook that is there without leaklint.
hook=${hook}
${setKept(next)}if [ -x "$kept" ]; then exec "$kept" "$@"; fi
`);
}

/** Node ends with 70 when it is too old for leaklint. */
function runLeaklint(hook: GuardedHook): string {
  const feed =
    hook === 'pre-push'
      ? `if [ -x "$kept" ]; then printf '%s' "$refs" | start "$@"; else start "$@"; fi`
      : 'start "$@"';
  return `start() {
  if [ -n "$script" ]; then "$node" "$script" hook run $hook "$@"; else $command hook run $hook "$@"; fi
}
if ! find_node; then broken 'Node was not found' "$@"; fi
if ! find_leaklint; then broken 'leaklint was not found, npm install brings it' "$@"; fi
# Node would read all of these certificates before it starts, which takes longer than the check; nothing is sent here.
unset NODE_EXTRA_CA_CERTS
${feed}
code=$?
if [ $code = 70 ] && look_for_node; then
  ${feed}
  code=$?
fi
case $code in
  0) exit 0 ;;
  [1-4]) exit 1 ;;
  70) broken 'this Node is too old for leaklint' "$@" ;;
  *) broken "leaklint was killed or broke (code $code)" "$@" ;;
esac
`;
}
