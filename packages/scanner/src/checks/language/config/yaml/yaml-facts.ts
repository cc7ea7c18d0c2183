import type { Binding, BindingKind } from '../../../fact/fact.ts';
import { createFactsBuilder, type FactsBuilder } from '../../../fact/facts-builder.ts';
import type { Expression } from '../../../fact/expression.ts';
import type { Span } from '../../../fact/span.ts';
import type { ConfigReading } from '../config-front-end.ts';
import { configValue, typedValue } from '../expression/config-value.ts';
import { matters } from '../matters.ts';
import { isPlainSecret, isThrowawayPath, type LiteralPlace } from '../plain-secret.ts';
import { base64Text } from '../../../flow/base64-text.ts';
import { secretKind } from '../../../vocabulary/secret-name.ts';
import { isExposedSecret } from '../../../vocabulary/client-variables.ts';
import type { Script } from '../script/script.ts';
import { partOf, wholeSpan, type SourceText } from '../source-text.ts';
import { flavorOf, isHelmValues, type YamlFlavor } from './flavor.ts';
import { howOf, isEnvironmentKey } from './how.ts';
import { textOf, valueOf, type YamlEntry, type YamlNode, type YamlScalar } from './node.ts';
import { readYaml } from './read-yaml.ts';
import { playbookTask } from './playbook.ts';
import { uploadedFiles } from './uploaded.ts';
import { isScriptKey, yamlScripts } from './yaml-scripts.ts';

/** What is known while a file is walked. */
interface Walk {
  readonly flavor: YamlFlavor;
  readonly isValues: boolean;
  readonly literals: LiteralPlace;
  readonly facts: FactsBuilder;
}

/** Anything that may come to a finding: most YAML of a repository has none of it. */
const INTEREST =
  /\$\{|\$\(|\{\{|<%=|\b(?:environment|env|env_variables|envs|variables|vars|stringData|args|data|run|scripts?|cmds?|outputs|commands?|entrypoint|shell|bash|debug|[dD]efault)["']?\s*:|backend|provider|store|artifacts?\b|BACKEND|KEYRING|[kK]eyring|_KEY\b|PUBLIC_|VITE_|REACT_APP_|\?[\w.-]+=|\.(?:env|json|pem|txt|keys)[\w.]{0,40}:\/|\bsource\s*:/;

/** Reads a YAML file: settings, environments and scripts, whatever it is for. */
export function readYamlConfig(text: string, path: string): ConfigReading {
  const flavor = flavorOf(path, text);
  const facts = createFactsBuilder(flavor, { start: 0, end: text.length });
  const isValues = flavor === 'helm' && isHelmValues(path);
  if (!isValues && !INTEREST.test(text)) return { facts: facts.build(), scripts: [], problems: [] };
  const { documents, problem } = readYaml(text);
  const isPipeline = flavor === 'github-actions' || flavor === 'gitlab-ci';
  const literals = { path, isThrowaway: isPipeline || isThrowawayPath(path) };
  const walk: Walk = { flavor, isValues, literals, facts };
  for (const document of documents) visit(walk, document, documentPath(document));
  const built = facts.build();
  const known = built.facts.filter((fact): fact is Binding => fact.kind === 'binding' && isAlias(fact));
  const scripts = documents.flatMap((document): readonly Script[] => yamlScripts(document, flavor, known));
  const problems = problem === undefined ? [] : [{ offset: problem, message: 'not all of the YAML could be read' }];
  return { facts: built, scripts, problems, isThrowaway: literals.isThrowaway };
}

/** A manifest's kind says what its data is. */
function documentPath(document: YamlNode): readonly string[] {
  const kind = textOf(valueOf(document, 'kind'));
  return kind === undefined ? [] : [kind];
}

/** `FOO: ${{ secrets.API_KEY }}`: scripts know the secret by another name. */
function isAlias({ how, value }: Binding): boolean {
  return how === 'environment' && value?.kind === 'environment';
}

function visit(walk: Walk, node: YamlNode, path: readonly string[]): void {
  if (node.kind === 'mapping') {
    visitPair(walk, node, path);
    uploadedFiles(walk.facts, node);
    for (const entry of node.entries) {
      playbookTask(walk.facts, entry);
      visitEntry(walk, entry, path);
    }
  } else if (node.kind === 'sequence') {
    for (const item of node.items) {
      mounted(walk, item, path);
      if (item.kind === 'scalar') visitItem(walk, item, path);
      else visit(walk, item, path);
    }
  } else {
    const value = valueIn(walk, node.source);
    if (value.kind !== 'literal') walk.facts.add({ kind: 'evaluation', value, start: node.start, end: node.end });
  }
}

function visitEntry(walk: Walk, { key, place, value }: YamlEntry, path: readonly string[]): void {
  const inner = [...path, key];
  if (value === undefined) {
    const binding = { kind: 'binding', how: 'entry', path: inner, target: place, value: undefined, ...place } as const;
    if (matters(binding)) walk.facts.add(binding);
  } else if (value.kind === 'scalar') {
    if (isOutput(walk, path)) output(walk, value);
    if (path[0] === 'ConfigMap' && path.at(-1) === 'data' && value.source.text.includes('\n'))
      heldFile(walk, path, value);
    const how = howOf(walk, path, key);
    bind(walk, { path: namedPath(path, key), place, how, scalar: value });
  } else visit(walk, value, inner);
}

/** A file of settings that a ConfigMap holds as a text. */
function heldFile(walk: Walk, path: readonly string[], scalar: YamlScalar): void {
  const { text } = scalar.source;
  for (const { 1: before = '', 2: name = '', 3: joint = '', 4: value = '', index } of text.matchAll(
    /^([ \t]*(?:export[ \t]+)?["']?)([A-Za-z][\w.-]{1,120})(["']?[ \t]*[=:][ \t]*["']?)([^\s"'#][^\n"'#]{2,300})/gm,
  )) {
    if (secretKind(name) === undefined || /[ \t]\S/.test(value)) continue;
    const from = index + before.length;
    const at = from + name.length + joint.length;
    const source = partOf(scalar.source, at, at + value.trimEnd().length);
    const place = wholeSpan(partOf(scalar.source, from, from + name.length));
    bind(walk, {
      path: [...path, name],
      place,
      how: 'environment',
      scalar: { ...scalar, ...wholeSpan(source), source, isPlain: false },
    });
  }
}

/** What a job or a workflow hands on is shown to everybody who sees the run. */
function isOutput({ flavor }: Walk, path: readonly string[]): boolean {
  return flavor === 'github-actions' && (path.at(-1) === 'outputs' || path.at(-2) === 'outputs');
}

function output(walk: Walk, { source, start, end }: YamlScalar): void {
  const value = valueIn(walk, source);
  if (value.kind === 'literal') return;
  const callee = { kind: 'name', name: 'print', start, end } as const;
  const args = [{ value, start, end }];
  walk.facts.add({ kind: 'evaluation', value: { kind: 'call', callee, args, start, end }, start, end });
}

/** `default` of an input stands for the input; `backend` of `secrets` is their backend. */
function namedPath(path: readonly string[], key: string): readonly string[] {
  if (/^(?:default|Default|value)$/.test(key) && path.length > 0) return path;
  const parent = path.at(-1) ?? '';
  const isPlace =
    /^(?:backend|store|storage|provider|source)$/.test(key) && /^(?:secrets?|keys?|credentials?|keyring)$/.test(parent);
  return isPlace ? [...path.slice(0, -1), `${parent}_${key}`] : [...path, key];
}

/** `- name: KEY` with `value: …`, as Kubernetes and others have their variables. */
function visitPair(walk: Walk, node: YamlNode, path: readonly string[]): void {
  const [name, value] = [
    valueOf(node, 'name') ?? valueOf(node, 'Name') ?? valueOf(node, 'key'),
    valueOf(node, 'value') ?? valueOf(node, 'Value'),
  ];
  if (name?.kind !== 'scalar' || !/^[A-Za-z_]\w*$/.test(name.source.text)) return;
  if (value?.kind !== 'scalar') {
    named(walk, name, path);
    return;
  }
  bind(walk, { path: [...path, name.source.text], place: name, how: 'environment', scalar: value });
}

/** `- name: KEY` whose value comes from elsewhere: the name alone can say that browsers see it. */
function named({ facts }: Walk, name: YamlScalar, path: readonly string[]): void {
  const { source, start, end } = name;
  if (!isExposedSecret(source.text)) return;
  const place = { start, end };
  facts.add({
    kind: 'binding',
    how: 'environment',
    path: [...path, source.text],
    target: place,
    value: undefined,
    ...place,
  });
}

/** `volumes: ['./.env:/app/.env']`: a file of the host that a container sees. */
function mounted({ flavor, facts }: Walk, item: YamlNode, path: readonly string[]): void {
  if (flavor !== 'compose' || path.at(-1) !== 'volumes') return;
  const place = item.kind === 'scalar' ? item : valueOf(item, 'source');
  if (place?.kind !== 'scalar') return;
  const { start, end, source } = place;
  const file = source.text.replace(/(?<=[^:]):.*$/s, '');
  const value = { kind: 'literal', value: file, start, end } as const;
  facts.add({ kind: 'command', program: 'mount', args: [{ value, start, end }], redirections: [], start, end });
}

/** `- KEY=value` of a list of variables; any other item is just a value. */
function visitItem(walk: Walk, item: YamlScalar, path: readonly string[]): void {
  const { text } = item.source;
  const equals = isEnvironmentKey(walk.flavor, path.at(-1) ?? '') ? /^[A-Za-z_]\w*(?==)/.exec(text) : null;
  if (equals === null) {
    visit(walk, item, path);
    return;
  }
  const [name] = equals;
  const source = partOf(item.source, name.length + 1, text.length);
  const place = wholeSpan(partOf(item.source, 0, name.length));
  bind(walk, { path: [...path, name], place, how: 'environment', scalar: { ...item, source, isPlain: false } });
}

interface Bound {
  readonly path: readonly string[];
  readonly place: Span;
  readonly how: BindingKind;
  readonly scalar: YamlScalar;
}

function bind(walk: Walk, { path, place, how, scalar }: Bound): void {
  const name = path.at(-1) ?? '';
  const { source, isPlain, end } = scalar;
  const isTyped = isPlain && how !== 'environment';
  const value = (isTyped ? typedValue(source) : undefined) ?? valueIn(walk, source);
  // What a shell makes of a script is read there; only what is filled in before is read here, too.
  if (isScriptKey(walk.flavor, name) && !/\|\||\{\{[^}]*default/.test(source.text)) return;
  const isKept = value.kind !== 'literal' || isPlainSecret(name, plainText(path, source.text), walk.literals);
  const isDefault = how === 'default' && !walk.isValues;
  const binding = {
    kind: 'binding',
    how: isKept || isDefault ? how : 'entry',
    path: path.map((each, at) => (at === path.length - 1 ? each : each.replace(/^default$/, '_'))),
    target: place,
    value,
    start: Math.min(place.start, scalar.start),
    end: Math.max(place.end, end),
  } as const;
  if (matters(binding)) walk.facts.add(binding);
}

/** Kubernetes wants the data of a secret in base64, which hides nothing. */
function plainText(path: readonly string[], text: string): string {
  const isEncoded = path[0] === 'Secret' && path.at(-2) === 'data' && /^[A-Za-z\d+/]{8,}={0,2}$/.test(text);
  const decoded = isEncoded ? base64Text(text) : undefined;
  return decoded !== undefined && /^[ -~]+$/.test(decoded) ? decoded : text;
}

function valueIn({ flavor }: Walk, source: SourceText): Expression {
  return configValue(source, flavor === 'compose' ? 'shell' : 'any');
}
