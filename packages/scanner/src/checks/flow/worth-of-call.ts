import { dottedName } from '../fact/dotted-name.ts';
import type { Call, Expression } from '../fact/expression.ts';
import { makesError } from '../vocabulary/errors.ts';
import { passesArguments, passesReceiver } from '../vocabulary/pass-through.ts';
import { isAboutSecret, isSecretGetter, namesSecret } from '../vocabulary/secret-sources.ts';
import { isShortSlice, isSlice } from '../vocabulary/slices.ts';
import { environmentRead } from './environment-read.ts';
import { worthOfHolding } from './holding-calls.ts';
import type { Evaluator } from './evaluator.ts';
import { worthOfInstance } from './worth-of-instance.ts';
import { worthOfHeaders } from './request-headers.ts';
import { worthByName } from './worth-by-name.ts';
import { isSecret, together, type Worth } from './worth.ts';

type Step = (evaluator: Evaluator, call: NamedCall, scope: number) => Worth | undefined;

interface NamedCall {
  readonly call: Call;
  /** The dotted name of the callee, through aliases. */
  readonly name: string;
  /** The last part of it. */
  readonly last: string;
}

/** What a call gives: the first step that knows it decides. */
export function worthOfCall(evaluator: Evaluator, call: Call, scope: number): Worth {
  const name = evaluator.canonical(call.callee, scope) ?? lastProperty(call.callee);
  const told = { call, name, last: name.slice(name.lastIndexOf('.') + 1) };
  for (const step of STEPS) {
    const worth = step(evaluator, told, scope);
    if (worth !== undefined) return worth;
  }
  return 'unknown';
}

const reading: Step = (evaluator, { call }, scope) => {
  const read = environmentRead(evaluator, call, scope);
  if (read === undefined) return undefined;
  return worthByName(evaluator, read.variable, call, 'environment') ?? worthOfKey(read.variable, call) ?? 'unknown';
};

/** Variables of the environment that end in `_KEY` are keys, but for those of caches, sorting and the public. */
function worthOfKey(variable: string, { start, end }: Call): Worth | undefined {
  return /^[A-Z][A-Z\d]*(?:_[A-Z\d]+)*_KEY$/.test(variable) &&
    !/PUBLI|CACHE|SORT|SITE|ANON|PARTITION|PRIMARY|FOREIGN|INDEX|OBJECT|ROUTING|STORAGE_|_PATH|_FILE|_ID_|NAME|USER_KEY|TRANSLAT|HOT|SESSION_KEY|MAPS?_|RATE|LOCK|TAG|GROUP|SEARCH_KEY|CLIENT_KEY|FEATURE|REDIS_KEY|S3_KEY|COOKIE_KEY|QUEUE|TOPIC|SHARD/.test(
      variable,
    )
    ? { kind: 'secret', name: variable, source: 'environment', start, end }
    : undefined;
}

const wholeEnvironment: Step = ({ facts }, { call, name }) => {
  const isWhole =
    (facts.language === 'shell' && /^(?:env|printenv)$/.test(name)) ||
    /^(?:os\.Environ|System\.getenv|getenv|ENV\.to_h|ENV\.inspect|std::env::vars|env::vars|Environment\.GetEnvironmentVariables)$/.test(
      name,
    );
  if (!isWhole || call.args.length > 0) return undefined;
  return { kind: 'secret', name, source: 'environment', holder: 'environment', start: call.start, end: call.end };
};

const part: Step = (evaluator, { call, last }, scope) => {
  if (!isSlice(last) || call.callee.kind !== 'member') return undefined;
  const numbers = call.args.map(({ value }) => boundOf(value));
  return isShortSlice(last, numbers) ? 'harmless' : evaluator.worth(call.callee.object, scope);
};

/** A bound of a slice; `length - 4` counts from the end. */
function boundOf(value: Expression): number | undefined {
  if (value.kind === 'literal') return typeof value.value === 'number' ? value.value : undefined;
  const [length, less] = subtraction(value);
  if (length === undefined || less?.kind !== 'literal' || typeof less.value !== 'number') return undefined;
  return /(?:^|\.)(?:len|length|Length|size|count|strlen)$/.test(lengthName(length)) ? -less.value : undefined;
}

/** `n - 4`, `n.saturating_sub(4)`, `max(0, n - 4)`. */
function subtraction(value: Expression): readonly Expression[] {
  if (value.kind === 'operation') return value.operator === '-' ? value.operands : [];
  if (value.kind !== 'call') return [];
  const { callee, args } = value;
  if (callee.kind === 'member' && /^(?:saturating_sub|minus|coerceAtLeast)$/.test(callee.property ?? ''))
    return args.length !== 1
      ? []
      : callee.property === 'coerceAtLeast'
        ? subtraction(callee.object)
        : [callee.object, ...args.map((each) => each.value)];
  if (!/(?:^|\.)(?:max|Max)$/.test(lastProperty(callee))) return [];
  const inner = args.find((each) => each.value.kind !== 'literal');
  return inner === undefined ? [] : subtraction(inner.value);
}

function lengthName(value: Expression): string {
  return lastProperty(value.kind === 'call' ? value.callee : value);
}

const stars: Step = (_, { call, last }) => {
  const isReplacement =
    /^(?:replace|replaceAll|sub|gsub|ReplaceAllString|padStart|padEnd|rjust|ljust|PadLeft|PadRight|preg_replace|str_pad|str_repeat)$/.test(
      last,
    );
  const isStars = call.args.some(
    ({ value }) =>
      value.kind === 'literal' &&
      typeof value.value === 'string' &&
      /^(?:[*•x·#]+|\[?redacted\]?|<redacted>|\.{3}|…|\$?[\d\\]?[*•].*)$/i.test(value.value),
  );
  return isReplacement && isStars ? 'harmless' : undefined;
};

const masked: Step = (evaluator, { call, last }) => {
  // `headers.all()` is all of it; `names.all(…)` answers a question.
  const isWhole = last === 'all' && call.args.length === 0;
  return evaluator.names.isMask(last) && !isWhole ? 'harmless' : undefined;
};

const stored: Step = (evaluator, { call, name, last }) => {
  if (!isSecretGetter(name) && !evaluator.names.isSource(name)) return undefined;
  // Values that wrap a secret have this method, too: there, what they wrap says what it is. In Rust it begins a request.
  if (last === 'get_secret_value' && call.args.length === 0 && evaluator.facts.language !== 'rust') return undefined;
  return { kind: 'secret', name: last, source: 'store', holder: 'store', start: call.start, end: call.end };
};

const named: Step = (_, { call, last }) =>
  namesSecret(last) ? { kind: 'secret', name: last, source: 'name', start: call.start, end: call.end } : undefined;

const local: Step = (evaluator, { name, last }, scope) => {
  const plain = name.replace(/^(?:this|self)\./, '');
  const scopes = plain.includes('.') ? [] : evaluator.index.scopesNamed(last, 'function');
  const [only] = scopes;
  if (only === undefined || scopes.length > 1 || only === scope) return undefined;
  const returned = evaluator.index.returnsOf(only).map(({ value }) => withoutWhole(evaluator.worth(value, only)));
  return returned.length === 0 ? undefined : together(returned);
};

/** What a function gives back is not what it was given, where that is a whole object or another call's. */
function withoutWhole(worth: Worth): Worth {
  return isSecret(worth) && (worth.isWhole === true || worth.via !== undefined) ? 'unknown' : worth;
}

const passing: Step = (evaluator, { call, name }, scope) => {
  if (!passesArguments(name) && !(makesError(name) && call.callee.kind !== 'member')) return undefined;
  const worth = together([
    ...call.args.map(({ value }) => evaluator.worth(value, scope)),
    ...namedWorths(evaluator, call, scope),
  ]);
  return worth === 'harmless' && call.args.length === 0 ? 'unknown' : worth;
};

/** `data.get('id_token', {}).get(…)`: what has a method `get` is more than the token itself. */
function isClaim({ facts }: Evaluator, call: Call, receiver: Worth): boolean {
  const isOfCall = call.callee.kind === 'member' && call.callee.object.kind === 'call';
  return (
    facts.language === 'python' &&
    isOfCall &&
    firstText(call) === undefined &&
    isSecret(receiver) &&
    receiver.holder === undefined
  );
}

/** `passwordEncoder.encode(password)` gives what may be stored. */
const hashed: Step = (evaluator, { call, name, last }) => {
  const [first] = call.args;
  const isEncoder = last === 'encode' && call.callee.kind === 'member' && !/json|base64|url|jwt/i.test(name);
  if (!isEncoder || first?.value.kind !== 'name') return undefined;
  return evaluator.names.kindOf(first.value.name) === 'password' ? 'harmless' : undefined;
};

/** What is asked of the answer of a secret manager is the secret, or about it. */
const answered: Step = (evaluator, { call, last }, scope) => {
  const isRequest =
    evaluator.facts.language === 'rust' && REQUEST.test(last) && (call.args.length > 0 || last === 'send');
  if (call.callee.kind !== 'member' || (call.args.length > 0 && !isRequest)) return undefined;
  const receiver = evaluator.worth(call.callee.object, scope);
  if (!isSecret(receiver) || receiver.holder !== 'store') return undefined;
  return isAboutSecret(last) && !isRequest ? 'harmless' : { ...receiver, start: call.start, end: call.end };
};

/** What a request for a secret is put together of, in Rust: `client.get_secret_value().secret_id(id).send()`. */
const REQUEST = /^(?:secret_id|name|version_id|version_stage|with_decryption|send|set_\w+)$/;

const received: Step = (evaluator, { call, last }, scope) => {
  if (call.callee.kind !== 'member') return undefined;
  const receiver = evaluator.worth(call.callee.object, scope);
  if (!passesReceiver(last)) return undefined;
  const key = firstText(call);
  if (/^(?:get|pop|at|getValue|then)$/.test(last) && call.args.length > 0) {
    if (isClaim(evaluator, call, receiver)) return undefined;
    if (isSecret(receiver) && receiver.holder !== 'environment' && (receiver.holder === 'store' || key === undefined))
      return { ...receiver, start: call.start, end: call.end };
    return key === undefined ? undefined : worthByName(evaluator, key, call);
  }
  if (isSecret(receiver)) return receiver;
  const worths = call.args.map(({ value }) => evaluator.worth(value, scope));
  return together(worths.length === 0 ? [receiver] : [receiver, ...worths]);
};

/** `credentials.password()`: records and structs are read by methods of their fields' names. */
const accessor: Step = (evaluator, { call, last }) => {
  const { callee, args } = call;
  if (callee.kind !== 'member' || args.length > 0 || /^(?:tokens?|get_?tokens)$/i.test(last)) return undefined;
  // What is called a key may be the path of one.
  if (!/^(?:password|secret|token)$/.test(evaluator.names.kindOf(last) ?? '') && !/secret|api_?key/i.test(last))
    return undefined;
  return worthByName(evaluator, last, call);
};

/** Terraform knows the value to be sensitive, and is told to show it. */
const unveiled: Step = (_, { call, name }) => {
  const [first] = call.args;
  const path = name === 'nonsensitive' && first !== undefined ? dottedName(first.value) : undefined;
  return path !== undefined && /\baws_ssm_parameter\.\w+\.value$/.test(path)
    ? { kind: 'secret', name: path, source: 'store', start: call.start, end: call.end }
    : undefined;
};

/** `user.as_json(only: %i[id api_key])`, `row.slice(:id, :password)`: the fields of a record that are asked for. */
const picked: Step = (evaluator, { call, last }) => {
  if (evaluator.facts.language !== 'ruby' || !/^(?:as_json|to_json|serializable_hash|slice)$/.test(last))
    return undefined;
  const fields = call.args.filter(({ name }) => (last === 'slice' ? name === undefined : name === 'only'));
  const texts = fields.flatMap(({ value }) => (value.kind === 'array' ? value.items : [value]));
  const secret = texts
    .flatMap((each) => (each.kind === 'literal' ? (worthByName(evaluator, String(each.value), each) ?? []) : []))
    .find(isSecret);
  return secret === undefined ? undefined : { ...secret, holder: 'object', start: call.start, end: call.end };
};

const STEPS: readonly Step[] = [
  picked,
  unveiled,
  reading,
  wholeEnvironment,
  part,
  stars,
  masked,
  hashed,
  stored,
  (evaluator, { call, name }, scope) => worthOfHolding(evaluator, call, name, scope),
  (evaluator, { call }, scope) => worthOfHeaders(evaluator, call, scope),
  passing,
  answered,
  received,
  (evaluator, { call }, scope) => worthOfInstance(evaluator, call, scope),
  local,
  named,
  accessor,
  (evaluator, { call, last }) => {
    const isInput = evaluator.facts.language === 'php' && /^(?:input|post)$/.test(last);
    const key =
      isInput || /^(?:get|fetch|header|getHeader|dig|value_of|property|getProperty|getString|cookie)$/i.test(last)
        ? firstText(call)
        : undefined;
    return key === undefined ? undefined : worthByName(evaluator, key, call);
  },
];

/** `dict(password=user_input)` holds a secret by the name of its argument. */
function namedWorths(evaluator: Evaluator, call: Call, scope: number): readonly Worth[] {
  return call.args.flatMap(({ name, value }) => {
    if (name === undefined || value.kind === 'literal' || evaluator.worth(value, scope) !== 'unknown') return [];
    return worthByName(evaluator, name, value) ?? [];
  });
}

function firstText(call: Call): string | undefined {
  const isPath = call.callee.kind === 'member' && call.callee.property === 'dig';
  const value = call.args.at(isPath ? -1 : 0)?.value;
  return value?.kind === 'literal' && typeof value.value === 'string' ? value.value : undefined;
}

function lastProperty(callee: Expression): string {
  return dottedName(callee) ?? (callee.kind === 'member' ? (callee.property ?? '') : '');
}
