import { dottedName } from '../../fact/dotted-name.ts';
import type { Call, Expression, Fallback } from '../../fact/expression.ts';
import type { Binding } from '../../fact/fact.ts';
import type { LanguageName } from '../../fact/language-name.ts';
import type { Flow } from '../../flow/flow.ts';
import type { CheckedFile } from '../check.ts';
import type { SecretDefault } from './secret-default.ts';

/** Classes whose fields are settings: what they are set to in the code is a default. */
const SETTINGS_CLASS = /(?:settings|config|configuration|env|environment|options|properties|opts)$/i;

/** Formats that say with which environment a program is deployed. */
const DEPLOYED: ReadonlySet<LanguageName> = new Set([
  'dockerfile',
  'compose',
  'kubernetes',
  'helm',
  'github-actions',
  'gitlab-ci',
  'yaml',
  'toml',
  'hcl',
]);

/** Defaults that are declared with a name: of parameters, settings, build arguments, Terraform variables. */
export function declaredDefaults(flow: Flow, binding: Binding, file: CheckedFile): readonly SecretDefault[] {
  const annotated = (binding.annotations ?? []).flatMap((annotation) => ofAnnotation(flow, annotation, binding));
  return [...annotated, ...declared(flow, binding, file)];
}

function declared(flow: Flow, binding: Binding, file: CheckedFile): readonly SecretDefault[] {
  const { how, value, scope } = binding;
  const name = nameOf(binding);
  const own = value === undefined ? undefined : (shellDefault(flow, value) ?? ownDefault(value));
  const plain = own === undefined ? [] : [{ name, value: own, scope, isSure: how !== 'parameter' }];
  switch (how) {
    case 'variable':
      return own === value || isTest(file.path) ? [] : plain.map((each) => ({ ...each, isSure: false }));
    case 'default':
      // The values of a chart are what it is deployed with; a variable of Terraform only has a default.
      return flow.facts.language === 'helm' ? deployed(flow, plain) : plain;
    case 'environment':
      return deployed(flow, plain);
    case 'parameter':
      return isTest(file.path) ? [] : [...fieldCall(value, name, scope), ...plain];
    case 'field':
      return [...fieldCall(value, name, scope), ...(isSet(flow, binding) && !isTest(file.path) ? plain : [])];
    default:
      return [];
  }
}

/** Annotations by which a field is an option of a command: picocli, JCommander, args4j, Swift's ArgumentParser. */
const OPTION = /^(?:CommandLine\.)?(?:Option|Parameters?)$/;

function isSet(flow: Flow, binding: Binding): boolean {
  const { annotations = [] } = binding;
  return isSetting(flow, binding) || annotations.some(({ callee }) => OPTION.test(dottedName(callee) ?? ''));
}

function isSetting(flow: Flow, { scope, path }: Binding): boolean {
  const owner = flow.facts.scopes[scope];
  return owner?.kind === 'class' && SETTINGS_CLASS.test(owner.name ?? '') && path.length === 1;
}

/** What a program is deployed with has nothing to fall back from. */
function deployed(flow: Flow, plain: readonly SecretDefault[]): readonly SecretDefault[] {
  return DEPLOYED.has(flow.facts.language) ? plain.map((each) => ({ ...each, isPlain: true })) : [];
}

/** Terraform's `variable "db_password" { default = … }` has its name before the word. */
function nameOf({ path }: Binding): string {
  const names = path.filter((name) => name !== 'default');
  return names.at(-1) ?? '';
}

/** `PASSWORD=${1:-default}`, `PASSWORD=$(cat file || echo default)`. */
function shellDefault(flow: Flow, value: Expression): Expression | undefined {
  if (flow.facts.language !== 'shell') return undefined;
  if (value.kind === 'fallback') return isPlain(value.fallback) ? value.fallback : undefined;
  return value.kind === 'environment' && /^\d+$/.test(value.variable) ? value.fallback : undefined;
}

/** What stands there, or the default of a destructured property: `{ apiKey = '…' }`. */
function ownDefault(value: Expression): Expression | undefined {
  const own = value.kind === 'fallback' && isDestructured(value) ? value.fallback : value;
  return isPlain(own) ? own : undefined;
}

function isDestructured({ value, fallback }: Fallback): boolean {
  return value.kind === 'member' && value.end <= fallback.end && value.end !== fallback.start;
}

function isPlain(value: Expression): boolean {
  return value.kind === 'literal' || value.kind === 'template';
}

/** What a field or a parameter is declared with: of settings, of a command (typer), of a request (FastAPI). */
const FIELD =
  /^(?:Field|field|SecretStr|SecretBytes|Setting|attr|attrib|ib|mapped_column|(?:typer\.)?(?:Option|Argument)|(?:cyclopts\.)?Parameter|(?:fastapi\.)?(?:Query|Header|Cookie|Form|Body))$/;

/** `Field(default='…')`, `Field('…', env='KEY')`, `SecretStr('…')`, `field(default=…)`, `typer.Option('…', envvar='KEY')`. */
function fieldCall(value: Expression | undefined, name: string, scope: number): readonly SecretDefault[] {
  if (value?.kind !== 'call' || !FIELD.test(dottedName(value.callee) ?? '')) return [];
  const found =
    value.args.find((argument) => argument.name === 'default') ??
    value.args.find((argument) => argument.name === undefined);
  if (found === undefined) return [];
  const inner = found.value.kind === 'call' ? (found.value.args[0]?.value ?? found.value) : found.value;
  return [{ name, value: inner, scope, isSure: true }];
}

/** `@Value("${jwt.secret:…}")`, `#[arg(default_value = "…")]`, `@ConfigProperty(name = "…", defaultValue = "…")`. */
function ofAnnotation(flow: Flow, annotation: Call, { path, scope, annotations }: Binding): readonly SecretDefault[] {
  const tag = annotation.callee.kind === 'name' ? annotation.callee.name : '';
  return annotation.args.flatMap(({ name, value }) => {
    const text = flow.fold(value, scope);
    if (text === undefined) return [];
    if (name !== undefined && /^default_?value(?:_t)?$|^default$/i.test(name))
      return [{ name: path.at(-1) ?? '', value, scope, isSure: true }];
    // Go's tags: `env:"API_KEY" envDefault:"…"`.
    if (/^(?:envDefault|default)$/.test(tag))
      return [{ name: taggedName(annotations) ?? path.at(-1) ?? '', value, scope, isSure: true }];
    const place = /^\$\{([\w.-]+):([^}]*)\}$/.exec(text);
    if (place === null) return [];
    const literal = { kind: 'literal', value: place[2] ?? '', start: value.start, end: value.end } as const;
    return [{ name: place[1] ?? '', value: literal, scope, isSure: true }];
  });
}

/** The variable that a field is read from, by its tag. */
function taggedName(annotations: readonly Call[] = []): string | undefined {
  const tag = annotations.find(
    ({ callee }) => callee.kind === 'name' && /^(?:env|envconfig|mapstructure)$/.test(callee.name),
  );
  const value = tag?.args[0]?.value;
  return value?.kind === 'literal' ? String(value.value).replace(/,.*$/, '') : undefined;
}

function isTest(path: string): boolean {
  return /(?:^|[/._-])(?:tests?|specs?|__tests__|fixtures?|mocks?|conftest)(?:[/._-]|$)/i.test(path);
}
