import type { BindingKind } from '../../../fact/fact.ts';
import type { Entry, Expression } from '../../../fact/expression.ts';
import { createFactsBuilder, type FactsBuilder } from '../../../fact/facts-builder.ts';
import { dottedName } from '../../../fact/dotted-name.ts';
import type { Span } from '../../../fact/span.ts';
import type { ConfigReading } from '../config-front-end.ts';
import { matters } from '../matters.ts';
import { isPlainSecret, isThrowawayPath, type LiteralPlace } from '../plain-secret.ts';
import { scriptOf, type Script } from '../script/script.ts';
import { partOf, verbatim, type SourceText } from '../source-text.ts';
import { readHcl, type HclAttribute, type HclBlock, type HclBody } from './body.ts';

const ENVIRONMENT =
  /^(?:environment|environment_variables|variables|env|envs|env_vars|app_settings|container_env|secrets|set_sensitive)$/;

interface Walk {
  readonly facts: FactsBuilder;
  readonly literals: LiteralPlace;
  readonly scripts: Script[];
  readonly text: string;
}

/** Reads Terraform and other HCL: defaults of variables, environments, outputs, local commands. */
export function readTerraform(text: string, path: string): ConfigReading {
  const facts = createFactsBuilder('hcl', { start: 0, end: text.length });
  const { body, problem } = readHcl(text);
  const walk: Walk = { facts, text, scripts: [], literals: { path, isThrowaway: isThrowawayPath(path) } };
  const isVariables = path.endsWith('.tfvars');
  for (const attribute of body.attributes) bind(walk, attribute, isVariables ? 'environment' : 'entry');
  for (const block of body.blocks) visitBlock(walk, block, []);
  const problems = problem === undefined ? [] : [{ offset: problem, message: 'not all of the HCL could be read' }];
  return { facts: facts.build(), scripts: walk.scripts, problems };
}

function visitBlock(walk: Walk, { type, labels, body }: HclBlock, path: readonly string[]): void {
  const inner = [...path, type, ...labels];
  const isVariable = type === 'variable' && labels.length === 1;
  const isEnvironment = ENVIRONMENT.test(type);
  if (type === 'output') printed(walk, body);
  if (type === 'resource') written(walk, labels[0] ?? '', body);
  pair(
    walk,
    body.attributes.map(({ name, value, place }) => ({ key: name, value, ...place })),
  );
  for (const attribute of body.attributes) {
    if (isVariable && attribute.name === 'default') declare(walk, labels[0] ?? '', attribute);
    else bind(walk, attribute, isEnvironment ? 'environment' : 'entry');
    visitSpecial(walk, type, attribute);
  }
  for (const block of body.blocks) visitBlock(walk, block, inner);
}

/** Types with defaults, messages, scripts. */
function visitSpecial(walk: Walk, type: string, { name, value }: HclAttribute): void {
  if (type === 'variable' && name === 'type') declareOptional(walk, value);
  if (name === 'error_message') complain(walk, value);
  if (isScript(type, name)) commands(walk, value);
}

/** `variable "db_password" { default = … }`; each part of an object is a default of its own. */
function declare(walk: Walk, name: string, { value, place }: HclAttribute): void {
  if (value.kind === 'object')
    for (const entry of value.entries) add(walk, { name: entry.key ?? '', value: entry.value }, 'default');
  else add(walk, { name, value, place }, 'default');
}

/** `object({ password = optional(string, "…") })`. */
function declareOptional(walk: Walk, value: Expression): void {
  if (value.kind === 'object') for (const { key = '', value: inner } of value.entries) optional(walk, key, inner);
  else if (value.kind === 'call') for (const argument of value.args) declareOptional(walk, argument.value);
}

function optional(walk: Walk, name: string, value: Expression): void {
  const [, fallback] = value.kind === 'call' && dottedName(value.callee) === 'optional' ? value.args : [];
  if (fallback !== undefined) add(walk, { name, value: fallback.value }, 'default');
  else declareOptional(walk, value);
}

/** What a condition says where it does not hold. */
function complain({ facts }: Walk, value: Expression): void {
  const { start, end } = value;
  facts.add({ kind: 'throw', value, start, end });
}

/** What a machine runs when it starts, and what Terraform runs itself. */
function isScript(type: string, name: string): boolean {
  return type === 'provisioner'
    ? /^(?:command|inline)$/.test(name)
    : /^(?:user_data|user_data_base64|custom_data|metadata_startup_script|startup_script|startup-script)$/.test(name);
}

function commands(walk: Walk, value: Expression): void {
  if (value.kind === 'array') for (const item of value.items) command(walk, item);
  else if (value.kind === 'call') for (const argument of value.args) commands(walk, argument.value);
  else command(walk, value);
}

function bind(walk: Walk, { name, place, value }: HclAttribute, how: BindingKind): void {
  add(walk, { name, value, place }, how);
  visitValue(walk, value, ENVIRONMENT.test(name));
}

/** Objects in values: environments by the key above them, and pairs of name and value. */
function visitValue(walk: Walk, value: Expression, isEnvironment: boolean): void {
  if (value.kind === 'object') {
    pair(walk, value.entries);
    for (const entry of value.entries) {
      if (isEnvironment) add(walk, { name: entry.key ?? '', value: entry.value }, 'environment');
      visitValue(walk, entry.value, ENVIRONMENT.test(entry.key ?? ''));
    }
  } else if (value.kind === 'array') for (const item of value.items) visitValue(walk, item, false);
  else if (value.kind === 'call') for (const argument of value.args) visitValue(walk, argument.value, isEnvironment);
}

function pair(walk: Walk, entries: readonly Entry[]): void {
  const name = entries.find(({ key }) => key === 'name' || key === 'key')?.value;
  const value = entries.find(({ key }) => key === 'value')?.value;
  if (name?.kind === 'literal' && value !== undefined) add(walk, { name: String(name.value), value }, 'environment');
}

interface Named {
  readonly name: string;
  readonly value: Expression;
  /** Where the name stands; without it, the value's place. */
  readonly place?: Span;
}

function add({ facts, literals }: Walk, { name, value, place = value }: Named, how: BindingKind): void {
  const isKept =
    how !== 'environment' || value.kind !== 'literal' || isPlainSecret(name, String(value.value), literals);
  const { start, end } = place;
  const binding = {
    kind: 'binding',
    how: isKept ? how : 'entry',
    path: [name],
    target: { start, end },
    value,
    start: Math.min(start, value.start),
    end: Math.max(end, value.end),
  } as const;
  if (matters(binding)) facts.add(binding);
}

/** What an output holds is shown after each run, unless it is said to be sensitive. */
function printed({ facts }: Walk, { attributes }: HclBody): void {
  const isSensitive = attributes.some(
    ({ name, value }) => name === 'sensitive' && !(value.kind === 'literal' && value.value === false),
  );
  const value = attributes.find(({ name }) => name === 'value')?.value;
  if (value === undefined || isSensitive) return;
  const { start, end } = value;
  const callee = { kind: 'name', name: 'print', start, end } as const;
  facts.add({
    kind: 'evaluation',
    value: { kind: 'call', callee, args: [{ value, start, end }], start, end },
    start,
    end,
  });
}

/** A file with what Terraform knows, which all may read if nothing else is said; a sensitive one where that is said. */
function written({ facts }: Walk, type: string, { attributes }: HclBody): void {
  const [content, file, permission] = ['content', 'filename', 'file_permission'].map(
    (key) => attributes.find(({ name }) => name === key)?.value,
  );
  if (!/^local(?:_sensitive)?_file$/.test(type) || content === undefined || file === undefined) return;
  if (type === 'local_sensitive_file' && permission === undefined) return;
  const { start, end } = content;
  const mode = permission === undefined ? [] : [{ name: 'mode', value: permission, start, end }];
  const callee = { kind: 'name', name: 'writeFile', start, end } as const;
  const args = [{ value: file, start, end }, { value: content, start, end }, ...mode];
  facts.add({ kind: 'evaluation', value: { kind: 'call', callee, args, start, end }, start, end });
}

function command({ scripts, text }: Walk, { start, end }: Expression): void {
  const isQuoted = text[start] === '"';
  const from = isQuoted ? start + 1 : start;
  const whole = verbatim(text.slice(from, isQuoted ? end - 1 : end), from);
  scripts.push(scriptOf(/^<<-?\s*\w/.test(whole.text) ? withoutMark(whole) : whole));
}

/** A here-document without its first line, and without the last. */
function withoutMark(source: SourceText): SourceText {
  const from = source.text.indexOf('\n') + 1;
  return partOf(source, from, Math.max(from, source.text.trimEnd().lastIndexOf('\n') + 1));
}
