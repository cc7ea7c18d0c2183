import { dottedName } from '../fact/dotted-name.ts';
import type { Argument, Call, Expression, Member } from '../fact/expression.ts';
import type { Flow } from '../flow/flow.ts';
import { countsEvent } from '../vocabulary/notices.ts';
import { isLoggerModule, isLoggerName, isLogMethod, isPrinter, makesLogger } from '../vocabulary/loggers.ts';

/** What a call logs: its arguments, and those of the calls that it is chained to; undefined for any other call. */
export function loggedArguments(flow: Flow, call: Call, scope: number): readonly Argument[] | undefined {
  const name = flow.canonical(call.callee, scope);
  if (name !== undefined && fillsText(flow, call, { name, scope })) return undefined;
  if (name !== undefined && (isPrinter(name, flow.facts.language) || flow.names.isLogger(name))) return call.args;
  if (name !== undefined && toStandardStream(flow, call, { name, scope })) return call.args.slice(1);
  if (call.callee.kind === 'name')
    return isMadeLogger(flow, call.callee, scope) ? call.args : isAliasOfMethod(name) ? call.args : undefined;
  return call.callee.kind === 'member' ? loggedByMethod(flow, call, { callee: call.callee, scope }) : undefined;
}

function loggedByMethod(
  flow: Flow,
  { args }: Call,
  { callee: { object, property = '' }, scope }: { readonly callee: Member; readonly scope: number },
): readonly Argument[] | undefined {
  if (countsEvent(lastOf(object), property)) return args;
  return isLogMethod(property) && isLoggerChain(flow, object, scope) ? [...chained(object), ...args] : undefined;
}

/** `analytics` of `this.analytics`, `FirebaseAnalytics.getInstance(context)`. */
function lastOf(expression: Expression): string {
  if (expression.kind === 'call') return expression.callee.kind === 'member' ? lastOf(expression.callee.object) : '';
  if (
    expression.kind === 'member' &&
    /^(?:instance|shared|default|client|getInstance)$/.test(expression.property ?? '')
  )
    return lastOf(expression.object);
  return expression.kind === 'name' ? expression.name : expression.kind === 'member' ? (expression.property ?? '') : '';
}

/** `fmt.Fprintf(&text, …)`: what is written into a text is not shown. An assertion is another check's matter. */
function fillsText(
  flow: Flow,
  { args }: Call,
  { name, scope }: { readonly name: string; readonly scope: number },
): boolean {
  if (name.endsWith('Debug.Assert')) return true;
  const to = name.startsWith('fmt.Fprint') ? args[0]?.value : undefined;
  if (to?.kind !== 'name') return false;
  return (
    /(?:buf|buffer|builder|hash|str|sb)$/i.test(to.name) ||
    flow.index
      .bindingsOf(to.name, scope)
      .some(({ type = '', value }) => /Builder|Buffer|Hash/.test(type) || isFile(value))
  );
}

/** `f, err := os.Create(path)`. */
function isFile(value: Expression | undefined): boolean {
  const made = value?.kind === 'member' ? value.object : value;
  return made?.kind === 'call' && /^os\.(?:Create|OpenFile)$/.test(dottedName(made.callee) ?? '');
}

const STREAM = /(?:^|[.:(])(?:STDERR|STDOUT|stderr|stdout|php:\/\/(?:stderr|stdout|output))(?:\(\))?$/;

/** `fwrite(STDERR, …)`, `writeln!(io::stderr(), …)`; what Rust's `fmt` writes, it prints. */
function toStandardStream(
  flow: Flow,
  { args }: Call,
  { name, scope }: { readonly name: string; readonly scope: number },
): boolean {
  const [first] = args;
  if (first === undefined || !/^(?:f?write|f?puts|fprintf|vfprintf|write!|writeln!|file_put_contents)$/.test(name))
    return false;
  if (name.endsWith('!') && flow.facts.scopes[scope]?.name === 'fmt') return true;
  return STREAM.test(flow.canonical(first.value, scope) ?? flow.fold(first.value, scope) ?? '');
}

/** `const { info } = logger`. */
function isAliasOfMethod(name: string | undefined): boolean {
  if (!name?.includes('.')) return false;
  const [receiver = '', method = ''] = name.split('.').slice(-2);
  return isLoggerName(receiver) && isLogMethod(method);
}

/** Whether anything in a chain of members and calls is something that logs. */
function isLoggerChain(flow: Flow, expression: Expression, scope: number): boolean {
  if (expression.kind === 'call')
    return (
      isFactory(flow, expression, scope) ||
      (expression.callee.kind === 'name' && isNameOfLogger(flow, expression.callee.name)) ||
      (expression.callee.kind === 'member' && isLoggerChain(flow, expression.callee.object, scope))
    );
  if (expression.kind === 'name') {
    const name = flow.canonical(expression, scope) ?? expression.name;
    return isNameOfLogger(flow, name) || isNameOfLogger(flow, expression.name) || isMadeLogger(flow, expression, scope);
  }
  if (expression.kind !== 'member') return false;
  return (
    isNameOfLogger(flow, expression.property ?? '') ||
    (expression.property === 'console' && expression.object.kind === 'name')
  );
}

function isNameOfLogger(flow: Flow, name: string): boolean {
  return isLoggerName(name.slice(name.lastIndexOf('.') + 1)) || flow.names.isLogger(name);
}

/** `l *zap.Logger`, `ILogger<Jobs> l`. */
const LOGGER_TYPE = /(?:^|[^A-Za-z])\w*(?:Logger|LoggerInterface)(?:<[^>]*>)?[?!]?$/;

/** `const l = pino()`, `log = logging.getLogger()`, `const trace = debug('app')`, and what is declared to be a logger. */
function isMadeLogger(flow: Flow, expression: Expression & { readonly kind: 'name' }, scope: number): boolean {
  return flow.index
    .bindingsOf(expression.name, scope)
    .some(
      ({ value, type = '', scope: at }) =>
        LOGGER_TYPE.test(type) || (value?.kind === 'call' && isFactory(flow, value, at)),
    );
}

function isFactory(flow: Flow, call: Call, scope: number): boolean {
  const name = flow.canonical(call.callee, scope);
  if (name === undefined) return false;
  if (makesLogger(name) || isLoggerModule(name)) return true;
  return (
    /^require\(\)$/.test(name) &&
    call.callee.kind === 'call' &&
    isLoggerModule(flow.fold(call.callee.args[0]?.value ?? call, scope) ?? '')
  );
}

/** The arguments of the calls before the last: `log.Info().Str("k", v).Msg("…")`. */
function chained(expression: Expression): readonly Argument[] {
  if (expression.kind === 'member') return chained(expression.object);
  if (expression.kind !== 'call') return [];
  return [...chained(expression.callee), ...expression.args];
}
