import type { Argument, Expression } from '../fact/expression.ts';
import type { Command } from '../fact/fact.ts';
import type { Flow } from '../flow/flow.ts';
import { isSecret } from '../flow/worth.ts';
import type { CodeProblem } from './check.ts';
import { problemOf } from './problem-of.ts';
import { isComplaint } from './shell-complaints.ts';
import { literalArguments } from './command/literal-arguments.ts';
import { tracedSecrets } from './command/traced-secrets.ts';

/** Programs that print what they are given. */
const PRINTERS =
  /^(?:echo|printf|print|logger|cat|say|log|log_\w+|Write-(?:Host|Output|Verbose|Debug|Information|Warning|Error))$/;
/** Files that keep what is written to them private enough: a secret that goes there is another check's matter. */
const QUIET = /^(?:[<>|]|[1&]>)/;

/** Secrets that a shell shows: printed, traced, or handed over on a command line, where the process list and the history keep them. */
export function commandLeaks(flow: Flow): readonly CodeProblem[] {
  const commands = flow.facts.facts.filter((fact) => fact.kind === 'command');
  return commands.flatMap((command, at) => [
    ...(isComplaint(command, commands[at + 1]) ? [] : printed(flow, command)),
    ...literalArguments(flow, command),
    ...tracedSecrets(flow, command),
  ]);
}

function printed(flow: Flow, command: Command): readonly CodeProblem[] {
  if (wholeEnvironment(command)) {
    const { start, end } = command;
    return [
      problemOf(
        'secret-in-log',
        { kind: 'secret', name: 'the environment', source: 'environment', start, end },
        'the whole environment is printed',
      ),
    ];
  }
  if (!PRINTERS.test(command.program)) return [];
  // What goes into a file or another program is not shown; `>&2` and /dev/stderr are.
  const isQuiet = command.redirections.some(({ operator, target }) => QUIET.test(operator) && !isTerminal(target));
  if (isQuiet || command.args.some(isMasking)) return [];
  for (const { value } of command.args) {
    const worth = flow.worth(value, command.scope);
    if (isSecret(worth)) return [problemOf('secret-in-log', worth, `${worth.name} is printed`)];
  }
  return [];
}

/** `::add-mask::$TOKEN` makes a runner hide the value from here on. */
function isMasking({ value }: Argument): boolean {
  const first = value.kind === 'template' ? value.parts[0] : value;
  return first?.kind === 'literal' && /^::add-mask::|^##vso\[.*issecret=true/i.test(String(first.value));
}

function wholeEnvironment({ program, args, redirections }: Command): boolean {
  const isDump = program === 'printenv' || program === 'env' || program === 'set';
  return (
    isDump && args.length === 0 && redirections.every(({ operator, target }) => operator === '|' && !isFilter(target))
  );
}

function isFilter(target: Expression): boolean {
  return target.kind === 'literal' && /^(?:grep|cut|awk|wc|sed|xargs|while|sha\d+sum)$/.test(String(target.value));
}

function isTerminal(target: Expression): boolean {
  return target.kind === 'literal' && /^(?:&?[12]|\/dev\/(?:stderr|stdout|tty)|tee)$/.test(String(target.value));
}
