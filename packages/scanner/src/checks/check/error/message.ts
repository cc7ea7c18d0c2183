import { dottedName } from '../../fact/dotted-name.ts';
import type { Argument, Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import { walk } from '../../flow/walk.ts';
import { isSecret, type SecretWorth } from '../../flow/worth.ts';
import { makesError } from '../../vocabulary/errors.ts';
import { shownByFormat } from '../log/shown-by-format.ts';

/** The first secret among arguments. */
export function firstLeak(flow: Flow, args: readonly Argument[], scope: number): readonly SecretWorth[] {
  const leaks = shownByFormat(args)
    .map(({ value }) => flow.printed(value, scope))
    .filter(isSecret);
  return leaks.filter(({ name }) => !OBJECT.test(name) || !deniesKind(args)).slice(0, 1);
}

/** Names of what is an object as often as a text. */
const OBJECT = /^(?:private_?key|credentials?)$/i;

/** `"%v is not a private key"` is said of an object of another kind, which holds none. */
function deniesKind(args: readonly Argument[]): boolean {
  let isDenied = false;
  for (const { value } of args)
    walk(value, (each) => {
      if (each.kind === 'literal')
        isDenied ||= /\bnot an? (?:\w+ ){0,5}key\b|\bare not \w*Credentials\b|\bunexpected type\b/.test(
          String(each.value),
        );
      if (each.kind === 'name') isDenied ||= /^err\w*Not[A-Z]/.test(each.name);
    });
  return isDenied;
}

/** What the message is made of: a format and all that follows it, or single texts. */
export function messageOf(args: readonly Argument[]): readonly Argument[] {
  const at = args.findIndex(({ value }) => value.kind === 'literal' && /%[sqv]|\{[^{}]*\}/.test(String(value.value)));
  return at === -1 ? args.filter(isMessage) : args.slice(at);
}

/** Text made for people, or an error; a plain value is handed on, not shown. */
export function isMessage({ value }: Argument): boolean {
  if (value.kind === 'template') return value.parts.some((part) => part.kind === 'literal') && !isPath(value.parts);
  const name = value.kind === 'call' ? (dottedName(value.callee) ?? '') : '';
  return name !== '' && (makesError(name) || /(?:^|[.:])(?:format!?|Format|Sprintf|sprintf|f)$/.test(name));
}

/** Text that says that something went wrong. */
const COMPLAINT =
  /invalid|wrong|\bbad\b|unknown|fail|error|denied|\bnot\b|n't\b|expired|reject|refused|mismatch|incorrect|blocked|forbidden|unauthori[sz]ed|revoked/i;

/** Whether a text, as far as it is constant, complains of something. */
export function isComplaint(value: Expression): boolean {
  if (value.kind === 'literal') return typeof value.value === 'string' && COMPLAINT.test(value.value);
  if (value.kind === 'template') return value.parts.some((part) => part.kind === 'literal' && isComplaint(part));
  return value.kind === 'call' && value.args.some((argument) => isComplaint(argument.value));
}

/** `/embed/${token}` leads somewhere, and is not said to anybody. */
function isPath(parts: readonly Expression[]): boolean {
  const [first] = parts;
  if (first?.kind !== 'literal' || !String(first.value).startsWith('/')) return false;
  return parts.every((part) => part.kind !== 'literal' || /^[\w/.-]*$/.test(String(part.value)));
}
