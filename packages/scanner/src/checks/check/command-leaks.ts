import type { Argument, Expression } from '../fact/expression.ts';
import type { Binding, Command } from '../fact/fact.ts';
import type { Flow } from '../flow/flow.ts';
import { isSecret } from '../flow/worth.ts';
import type { CheckedFile, CodeProblem } from './check.ts';
import { isQuiet } from './command/is-quiet.ts';
import { literalArguments } from './command/literal-arguments.ts';
import { ownPrinters } from './command/own-printers.ts';
import { textOf } from './command/text-of.ts';
import { tracedByFirstLine, tracedSecrets } from './command/traced-secrets.ts';
import { verboseRequests } from './command/verbose-requests.ts';
import { problemOf } from './problem-of.ts';
import { ranTexts } from './log/handed-script.ts';
import { isComplaint } from './shell-complaints.ts';

/** Programs, and functions that people write, that print what they are given. */
const PRINTERS =
  /^(?:echo|printf|print|logger|cat|say|(?:log|msg|print)_\w+|log|info|warn|warning|notice|debug|msg|message|success|note|Write-(?:Host|Output|Verbose|Debug|Information|Warning|Error))$/;
/** Programs through which a value passes so that it can still be read. */
const PASSING = /^(?:base64|rev|xxd|od|fold|sort|nl|column|sed|tr)$/;

/** Secrets that a shell shows: printed, traced, or handed over on a command line, where the process list and the history keep them. */
export function commandLeaks(flow: Flow, file: CheckedFile): readonly CodeProblem[] {
  const commands = flow.facts.facts.filter((fact) => fact.kind === 'command');
  return [
    ...tracedByFirstLine(flow, file.text),
    ...commands.flatMap((command, at) => [
      ...(isComplaint(flow, command, commands[at + 1]) ? [] : printed(flow, command, { next: commands[at + 1], file })),
      ...literalArguments(flow, command),
      ...verboseRequests(flow, command),
      ...tracedSecrets(flow, command),
      ...ranTexts(flow, command),
    ]),
  ];
}

interface Around {
  readonly next: Command | undefined;
  readonly file: CheckedFile;
}

function printed(flow: Flow, command: Command, { next, file }: Around): readonly CodeProblem[] {
  const isDumped = wholeEnvironment(command, next) && hasSecretsAround(flow, file);
  const dumped = isDumped ? 'the environment' : dumpedVariable(flow, command);
  if (dumped !== undefined) {
    const { start, end } = command;
    const what = dumped === 'the environment' ? 'the whole environment' : dumped;
    return [
      problemOf(
        'secret-in-log',
        { kind: 'secret', name: dumped, source: 'environment', start, end },
        `${what} is printed`,
      ),
    ];
  }
  const isPrinter = PRINTERS.test(command.program) || ownPrinters(flow).get(command.program) === 'prints';
  // What goes into a file or another program is not shown; `>&2` and /dev/stderr are.
  if (
    !isPrinter ||
    isCaptured(flow, command) ||
    (isQuiet(command) && !isPassedOn(command, next) && !isPublished(command)) ||
    command.args.some(isMasking)
  )
    return [];
  for (const value of shownBy(command)) {
    const worth = flow.worth(value, command.scope);
    if (isSecret(worth)) return [problemOf('secret-in-log', worth, `${worth.name} is printed`)];
  }
  return [];
}

/** `token=$(fetch_token)`: what that function prints is its result; but not what it says on its standard error. */
function isCaptured({ facts, index }: Flow, { scope, redirections }: Command): boolean {
  const { kind, name = '' } = facts.scopes[scope] ?? {};
  return kind === 'function' && redirections.length === 0 && index.callsTo(name).length > 0;
}

/** The words of a command; of `cat`, what stands in the script for it, unless a function's caller may take it. */
function shownBy({ program, args, redirections, scope }: Command): readonly Expression[] {
  const values = args.map(({ value }) => value);
  if (program !== 'cat' || scope !== 0) return values;
  return [...values, ...redirections.flatMap(({ operator, target }) => (operator.startsWith('<<') ? target : []))];
}

/** Summaries and outputs of a step are shown to everybody who sees the run. */
function isPublished({ redirections }: Command): boolean {
  return redirections.some(({ operator, target }) => {
    const name = target.kind === 'template' && target.parts.length === 1 ? target.parts[0] : target;
    return operator.startsWith('>') && name?.kind === 'name' && /^GITHUB_(?:STEP_SUMMARY|OUTPUT)$/.test(name.name);
  });
}

/** `echo "$TOKEN" | base64`: runners hide the value, and not what can be made of it. */
function isPassedOn(command: Command, next: Command | undefined): boolean {
  const pipe = command.redirections.find(({ operator }) => operator === '|');
  const program = pipe === undefined ? '' : textOf({ value: pipe.target });
  return PASSING.test(program) && next?.program === program && !isQuiet(next) && !isRewriting(next);
}

/** What `sed` and `tr` make of a value hides it, but where each character stays: `sed 's/./& /g'`, `tr a-z b-za`. */
function isRewriting({ program, args }: Command): boolean {
  const words = args.map(textOf);
  if (program === 'sed') return !words.some((word) => /^s(.)\(?\.\)?\1(?:&|\\1)[^\w*]{0,3}\1g?$/.test(word));
  return program === 'tr' && words.some((word) => /^-\w*[cds]|^[*•x]$/.test(word));
}

/** `::add-mask::$TOKEN` makes a runner hide the value from here on. */
function isMasking({ value }: Argument): boolean {
  const first = value.kind === 'template' ? value.parts[0] : value;
  return first?.kind === 'literal' && /^::add-mask::|^##vso\[.*issecret=true/i.test(String(first.value));
}

/** `printenv DB_PASSWORD`, `declare -p DB_PASSWORD`. */
function dumpedVariable(flow: Flow, command: Command): string | undefined {
  const { program, args } = command;
  const words = args.map(textOf);
  const isDump = program === 'printenv' || (/^(?:declare|typeset)$/.test(program) && words[0] === '-p');
  if (!isDump || isQuiet(command)) return undefined;
  return words.find((word) => !word.startsWith('-') && flow.names.kindOf(word) !== undefined);
}

function wholeEnvironment({ program, args, redirections }: Command, next: Command | undefined): boolean {
  const isDump =
    ((program === 'printenv' || program === 'env' || program === 'set') && args.length === 0) ||
    (/^(?:export|declare|typeset)$/.test(program) &&
      args.length === 1 &&
      textOf(args[0] ?? { value: NOTHING }) === '-p');
  return (
    isDump &&
    redirections.every(
      ({ operator, target }) => operator === '|' && (!isFilter(target) || asksForSecrets(target, next)),
    )
  );
}

/** What a step of a pipeline prints of its environment matters where secrets are put into that. */
function hasSecretsAround(flow: Flow, { path, text }: CheckedFile): boolean {
  if (!/\.ya?ml$/.test(path)) return true;
  const isKnown = flow.facts.facts.some(
    (fact) => fact.kind === 'binding' && fact.how === 'environment' && isFilledIn(flow, fact),
  );
  if (isKnown || /(?:^|\/)\.(?:github|gitea|forgejo)\//.test(path)) return isKnown;
  // CircleCI fills in what a context holds.
  if (/(?:^|\/)\.circleci\//.test(path) && /^[ \t]*(?:- )?context:/m.test(text)) return true;
  return /(?:SECRET|TOKEN|PASSWORD|PASSWD|API_?KEY|PRIVATE_KEY|CREDENTIALS)\b/.test(text);
}

function isFilledIn(flow: Flow, { path, value }: Binding): boolean {
  const names = [path.at(-1) ?? '', value?.kind === 'environment' ? value.variable : ''];
  return names.some((name) => flow.names.kindOf(name) !== undefined);
}

const NOTHING: Expression = { kind: 'opaque', parts: [], start: 0, end: 0 };

/** `env | grep -i token`. */
function asksForSecrets(target: Expression, next: Command | undefined): boolean {
  if (textOf({ value: target }) !== 'grep' || next?.program !== 'grep' || isQuiet(next)) return false;
  const words = next.args.map(textOf);
  return (
    !words.some((word) => /^-\w*[qcvl]/.test(word)) &&
    words.some((word) => /pass|secret|token|(?:api_?|_)key/i.test(word))
  );
}

function isFilter(target: Expression): boolean {
  return target.kind === 'literal' && /^(?:grep|cut|awk|wc|sed|xargs|while|sha\d+sum)?$/.test(String(target.value));
}
