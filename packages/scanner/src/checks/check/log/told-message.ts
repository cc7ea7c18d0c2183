import { dottedName } from '../../fact/dotted-name.ts';
import type { Argument, Call, Expression, Template } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import { walk } from '../../flow/walk.ts';
import { isSecret } from '../../flow/worth.ts';
import { isRoom, maySpeak, writesAudit } from '../../vocabulary/notices.ts';
import type { CodeProblem } from '../check.ts';
import { problemOf } from '../problem-of.ts';

/** Under which names a message stands. */
const MESSAGE =
  /^(?:text|content|message|msg|body|title|summary|description|details?|note|notes|comment|reason|markdown|fallback|value|json|data|payload|blocks|attachments|embeds|fields|sections|metadata|meta|changes)$/i;
const DEEPEST = 6;

/** Messages with a secret in them that a chat room or whoever reads the rows of an audit gets to see. */
export function toldMessage(flow: Flow, call: Call, scope: number): readonly CodeProblem[] {
  const name = flow.canonical(call.callee, scope) ?? nameOf(call.callee);
  const parts = name.split(/(?:\(\))?(?:::|\.|->)/);
  const method = parts.pop() ?? '';
  const isAudit = writesAudit(parts, method);
  if (!isAudit && !(maySpeak(method) && speaksInRoom(flow, call, { name, scope }))) return [];
  for (const text of call.args.flatMap((argument) => messagesIn(argument, 0))) {
    const worth = flow.worth(text, scope);
    if (!isSecret(worth)) continue;
    const where = isAudit ? 'the rows of an audit' : 'a message to a chat room';
    return [problemOf('secret-in-log', worth, `${worth.name} becomes part of ${where}`)];
  }
  return [];
}

interface Called {
  readonly name: string;
  readonly scope: number;
}

/** The callee, or what says where the message goes, is of a room. */
function speaksInRoom(flow: Flow, { args }: Call, { name, scope }: Called): boolean {
  if (isRoom(name)) return true;
  const [address] = args;
  if (address === undefined) return false;
  let isFound = isRoom(flow.fold(address.value, scope) ?? '');
  walk(address.value, (each) => {
    const said = each.kind === 'literal' ? String(each.value) : nameOf(each);
    isFound ||= said !== '' && isRoom(said);
  });
  return isFound;
}

function nameOf(expression: Expression): string {
  if (expression.kind === 'environment') return expression.variable;
  return dottedName(expression) ?? (expression.kind === 'member' ? (expression.property ?? '') : '');
}

/** The texts for people among what is handed over: not addresses, forms and headers. */
function messagesIn({ name, value }: Argument, depth: number): readonly Template[] {
  if (depth > DEEPEST || (name !== undefined && !MESSAGE.test(name))) return [];
  switch (value.kind) {
    case 'template':
      return isProse(value) ? [value] : [];
    case 'array':
      return value.items.flatMap((each) => messagesIn({ value: each, start: each.start, end: each.end }, depth + 1));
    case 'object':
      return value.entries.flatMap(({ key, value: inner, start, end }) =>
        key === undefined ? [] : messagesIn({ name: key, value: inner, start, end }, depth + 1),
      );
    case 'call':
      return [...ofReceiver(value), ...value.args].flatMap((each) => messagesIn(each, depth + 1));
    default:
      return [];
  }
}

/** `{ text: … }.to_json`. */
function ofReceiver({ callee }: Call): readonly Argument[] {
  if (callee.kind !== 'member') return [];
  const { object } = callee;
  return [{ value: object, start: object.start, end: object.end }];
}

/** Words, and no address, header or form. */
function isProse({ parts }: Template): boolean {
  const text = parts.map((part) => (part.kind === 'literal' ? String(part.value) : '\uFFFC')).join('');
  return /[A-Za-z]{2,}[:,]? /.test(text) && !/^(?:https?:|\/|Bearer |Basic |token |Bot )|:\/\/\S*\uFFFC/.test(text);
}
