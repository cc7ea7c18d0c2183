import type { Command } from '../fact/fact.ts';
import type { Flow } from '../flow/flow.ts';
import { isSecret } from '../flow/worth.ts';
import { ownPrinters } from './command/own-printers.ts';
import { textOf } from './command/text-of.ts';
import type { CodeProblem } from './check.ts';
import { problemOf } from './problem-of.ts';

/** Functions that people write to end a script with a message. */
const ENDINGS = /^(?:die|fail|fatal|abort|bail|panic|error_exit|exit_with_error|err|error|throw|croak)$/;
/** How far behind a complaint the script may end. */
const NEAR = 40;

/** What a script says before it fails: `die "bad key $KEY"`, `echo "bad key $KEY" >&2; exit 1`. */
export function shellComplaints(flow: Flow): readonly CodeProblem[] {
  const commands = flow.facts.facts.filter((fact) => fact.kind === 'command');
  return commands.flatMap((command, at) => (isComplaint(flow, command, commands[at + 1]) ? saidBy(flow, command) : []));
}

/** Whether a command says why the script ends. */
export function isComplaint(flow: Flow, command: Command, next: Command | undefined): boolean {
  if (ENDINGS.test(command.program) || ownPrinters(flow).get(command.program) === 'ends') return true;
  const isMessage =
    /^(?:echo|printf)$/.test(command.program) &&
    command.redirections.some(
      ({ operator, target }) => operator.includes('>') && /^(?:&?2|\/dev\/stderr)$/.test(textOf({ value: target })),
    );
  return isMessage && next !== undefined && next.start - command.end < NEAR && isFailure(next);
}

function isFailure({ program, args }: Command): boolean {
  const [status] = args;
  return /^(?:exit|return)$/.test(program) && status !== undefined && /^[1-9]/.test(textOf(status));
}

function saidBy(flow: Flow, { args, scope }: Command): readonly CodeProblem[] {
  const secret = args.map(({ value }) => flow.worth(value, scope)).find(isSecret);
  return secret === undefined ? [] : [problemOf('secret-in-error', secret, `${secret.name} becomes part of an error`)];
}
