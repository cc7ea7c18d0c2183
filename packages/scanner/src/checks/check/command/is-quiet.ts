import type { Expression } from '../../fact/expression.ts';
import type { Command } from '../../fact/fact.ts';

/** Files that keep what is written to them private enough: a secret that goes there is another check's matter. */
const QUIET = /^(?:<(?!<)|>|\||[1&]>)/;

/** Whether what a command prints goes into a file or another program; `>&2` and /dev/stderr show it. */
export function isQuiet({ redirections }: Command): boolean {
  return redirections.some(
    ({ operator, target }) => QUIET.test(operator) && !isTerminal(target) && !(operator !== '|' && isLog(target)),
  );
}

/** `>> "$LOG"`, `>> /var/log/rotate.log`. */
function isLog(target: Expression): boolean {
  if (target.kind === 'name') return /^\w*log_?(?:file|path)?$/i.test(target.name);
  const last = target.kind === 'template' ? target.parts.at(-1) : target;
  if (target.kind === 'template' && target.parts.length === 1 && last?.kind === 'name') return isLog(last);
  return last?.kind === 'literal' && String(last.value).endsWith('.log');
}

function isTerminal(target: Expression): boolean {
  return target.kind === 'literal' && /^(?:&?[12]|\/dev\/(?:stderr|stdout|tty)|tee)$/.test(String(target.value));
}
