import type { Argument, Call, Entry, Expression, Literal } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { SecretDefault } from './secret-default.ts';

/** Methods of schemas by which they have a default. */
const DEFAULT_METHODS = /^(?:default|catch|prefault|withDefault|defaultValue|optional_default|setDefault|defaultTo)$/;
const DEFAULT_KEYS = /^(?:default|defaultValue|fallback|default_value|initial)$/;
/** What marshmallow and its like call a default. */
const SCHEMA_KEYS = /^(?:load_default|dump_default|missing|default)$/;
/** Calls that declare an option, a flag or a setting by its name. */
const DECLARING =
  /(?:^|[.:])(?:option|add_argument|addOption|requiredOption|Option|argument|SetDefault|setDefault|set_default|flag|addFlag|define|opt|StringVar|String|StringVarP|StringP|StringFlag|Validator|parameter|Argument|add_option|Param|setting|define_string|DEFINE_string)$/;

/** Defaults in schemas of settings (zod, joi, envalid, convict) and in declared options (commander, yargs, argparse, flag). */
export function schemaDefaults(flow: Flow, expression: Expression, scope: number): readonly SecretDefault[] {
  if (expression.kind === 'object') return expression.entries.flatMap((entry) => ofEntry(flow, entry, scope));
  return expression.kind === 'call'
    ? [
        ...ofDeclaration(flow, expression, scope),
        ...ofBuilder(flow, expression, scope),
        ...ofScheme(flow, expression, scope),
      ]
    : [];
}

function ofEntry(flow: Flow, { key, value }: Entry, scope: number): readonly SecretDefault[] {
  if (key === undefined) return [];
  if (value.kind === 'object') {
    const variable = value.entries.find((each) => each.key === 'env');
    const name = variable === undefined ? key : (flow.fold(variable.value, scope) ?? key);
    return ofOptions(value, name, scope);
  }
  if (value.kind === 'literal') return ofTypeText(value, key, scope);
  if (value.kind !== 'call') return [];
  const isReading = flow.environmentRead(value, scope) !== undefined;
  return isReading ? [] : ofChain(value, key, scope);
}

/** arktype writes a type with its default as one text: `"string = 'text'"`. */
function ofTypeText({ value, start, end }: Literal, name: string, scope: number): readonly SecretDefault[] {
  const own = /^string\b[^=]*[^=!<>]=\s*(?:"([^"]+)"|'([^']+)')$/.exec(String(value));
  const text = own?.[1] ?? own?.[2];
  return text === undefined ? [] : [{ name, value: { kind: 'literal', value: text, start, end }, scope, isSure: true }];
}

/** django-environ's `Env(SECRET_KEY=(str, '…'))`. */
function ofScheme(flow: Flow, { callee, args }: Call, scope: number): readonly SecretDefault[] {
  if (!/(?:^|\.)(?:Env|FileAwareEnv)$/.test(flow.canonical(callee, scope) ?? '')) return [];
  return args.flatMap(({ name, value }) => {
    const [, given] = value.kind === 'array' && value.items.length === 2 ? value.items : [];
    return name === undefined || given === undefined ? [] : [{ name, value: given, scope, isSure: true }];
  });
}

/** Functions of schemas that take a schema and what holds without a value: valibot, superstruct, io-ts, zod's small form. */
const WRAPPING =
  /^(?:optional|exactOptional|nullish|nullable|undefinedable|fallback|defaulted|withFallback|withDefault|fromNullable|_default|catch|prefault|optionalWith)$/;

/** `z.string().min(1).default('…')`, `str({ default: '…' })`, `v.optional(v.string(), '…')`, `fields.Str(load_default='…')`. */
function ofChain(call: Call, name: string, scope: number): readonly SecretDefault[] {
  const found = [
    ...call.args.flatMap((argument) => ofArgument(argument, name, scope)),
    ...ofWrapping(call).map((value) => ({ name, value, scope, isSure: true })),
  ];
  if (call.callee.kind !== 'member') return found;
  const [first] = call.args;
  if (DEFAULT_METHODS.test(call.callee.property ?? '') && first !== undefined)
    return [{ name, value: first.value, scope, isSure: true }];
  const { object } = call.callee;
  return object.kind === 'call' ? [...found, ...ofChain(object, name, scope)] : found;
}

function ofArgument({ name: key, value }: Argument, name: string, scope: number): readonly SecretDefault[] {
  if (key !== undefined) return SCHEMA_KEYS.test(key) ? [{ name, value, scope, isSure: true }] : [];
  if (value.kind === 'object') return ofOptions(value, name, scope);
  // `Type.Optional(Type.String({ default: '…' }))`, `v.pipe(v.optional(v.string(), '…'), v.minLength(8))`.
  return value.kind === 'call' ? ofChain(value, name, scope) : [];
}

function ofWrapping({ callee, args }: Call): readonly Expression[] {
  const [schema, given] = args;
  const isSchema = schema?.value.kind === 'call' || schema?.value.kind === 'name' || schema?.value.kind === 'member';
  if (!isSchema || given === undefined || given.name !== undefined || !WRAPPING.test(lastOf(callee))) return [];
  return given.value.kind === 'literal' || given.value.kind === 'template' ? [given.value] : [];
}

function lastOf(callee: Expression): string {
  return callee.kind === 'name' ? callee.name : callee.kind === 'member' ? (callee.property ?? '') : '';
}

function ofOptions(
  value: Expression & { readonly kind: 'object' },
  name: string,
  scope: number,
): readonly SecretDefault[] {
  return value.entries.flatMap((entry) =>
    entry.key !== undefined && DEFAULT_KEYS.test(entry.key) ? [{ name, value: entry.value, scope, isSure: true }] : [],
  );
}

/** `.option('--api-key <key>', 'what it is', '…')`, `add_argument('--password', default='…')`, `SetDefault("db.password", "…")`. */
function ofDeclaration(flow: Flow, call: Call, scope: number): readonly SecretDefault[] {
  const callee =
    flow.canonical(call.callee, scope) ?? (call.callee.kind === 'member' ? (call.callee.property ?? '') : '');
  if (!DECLARING.test(callee)) return [];
  const texts = call.args.filter(({ name }) => name === undefined);
  const at = texts.findIndex(({ value }) => namesOption(flow, value, scope));
  const name = optionName(flow, texts[at], scope);
  if (name === undefined) return [];
  const named = call.args.filter((argument) => argument.name !== undefined && DEFAULT_KEYS.test(argument.name));
  const rest = texts.slice(at + 1);
  const objects = rest.flatMap(({ value }) => (value.kind === 'object' ? ofOptions(value, name, scope) : []));
  const positional = positionalDefault(callee, rest);
  return [...[...named, ...positional].map(({ value }) => ({ name, value, scope, isSure: true })), ...objects];
}

/** Methods by which a builder of an option is given its default, and calls that begin one. */
const BUILDS_DEFAULT = /^(?:default|setDefault|default_value|withDefault|setDefaultValue|defaultsTo|defaultTo)$/;
const BEGINS =
  /^(?:addArgument|add_argument|addOption|option|opt|Option|Arg::new|Arg\.new|Arg\.with_name|argument|accepts|String|Flag|parameter)$/;
const LONGEST_CHAIN = 12;

/** `addArgument("--api-key").setDefault("…")`, `Arg::new("api-key").env("API_KEY").default_value("…")`. */
function ofBuilder(flow: Flow, { callee, args }: Call, scope: number): readonly SecretDefault[] {
  const [given, ...more] = args;
  if (callee.kind !== 'member' || given === undefined || more.length > 0) return [];
  if (!BUILDS_DEFAULT.test(callee.property ?? '')) return [];
  let at: Expression = callee.object;
  for (let step = 0; step < LONGEST_CHAIN && at.kind === 'call'; step++) {
    const begun = flow.canonical(at.callee, scope) ?? lastOf(at.callee);
    const names = at.args.filter(({ name }) => name === undefined);
    const name = names.map((each) => optionName(flow, each, scope)).find((each) => each !== undefined);
    if (name !== undefined && (BEGINS.test(begun) || BEGINS.test(lastOf(at.callee))))
      return [{ name, value: given.value, scope, isSure: true }];
    if (at.callee.kind !== 'member') break;
    at = at.callee.object;
  }
  return [];
}

/** Where the default stands: Go's flags have it before the description, commander behind it. */
function positionalDefault(callee: string, rest: readonly Argument[]): readonly Argument[] {
  if (/(?:^|[.:])(?:SetDefault|setDefault|set_default|String|StringVar|define_string|DEFINE_string)$/.test(callee))
    return rest.slice(0, 1);
  if (/(?:^|[.:])(?:StringVarP|StringP)$/.test(callee)) return rest.slice(1, 2);
  // Symfony's `addOption(name, shortcut, mode, description, default)`.
  if (/(?:^|\.)addOption$/.test(callee) && rest.length === 4) return rest.slice(3);
  return /(?:^|\.)(?:option|requiredOption|Option)$/.test(callee) ? rest.slice(1, 2) : [];
}

function namesOption(flow: Flow, value: Expression, scope: number): boolean {
  return flow.fold(value, scope) !== undefined;
}

function optionName(flow: Flow, argument: Argument | undefined, scope: number): string | undefined {
  const text = argument === undefined ? undefined : flow.fold(argument.value, scope);
  const long = text === undefined ? undefined : (/--([\w-]+)/.exec(text)?.[1] ?? /^[\w.-]+$/.exec(text)?.[0]);
  return long;
}
