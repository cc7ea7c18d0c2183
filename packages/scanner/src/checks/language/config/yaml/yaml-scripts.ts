import type { Binding } from '../../../fact/fact.ts';
import { scriptOf, type Script } from '../script/script.ts';
import { createTextCollector, type SourceText } from '../source-text.ts';
import type { YamlFlavor } from './flavor.ts';
import { textOf, valueOf, type YamlNode, type YamlScalar } from './node.ts';

/** Keys whose values a shell runs. */
const SCRIPTS: Readonly<Record<YamlFlavor, RegExp>> = {
  compose: /^(?:command|entrypoint|test)$/,
  kubernetes: /^(?:command|args)$/,
  helm: /^(?:command|args)$/,
  'github-actions': /^run$/,
  'gitlab-ci': /^(?:before_script|script|after_script)$/,
  yaml: /^(?:run|script|before_script|after_script|bash|shell|command|commands|cmds?|install|before_install)$/,
};
/** Interpreters of a step that are no shell, by the path under which their language is known. */
const INTERPRETERS: readonly (readonly [RegExp, string | undefined])[] = [
  [/python/, 'x.py'],
  [/node|deno|bun/, 'x.js'],
  [/ruby/, 'x.rb'],
  [/pwsh|powershell|cmd|perl|php/, undefined],
];

/** Whether a shell runs the value of a key. */
export function isScriptKey(flavor: YamlFlavor, key: string): boolean {
  return SCRIPTS[flavor].test(key);
}

/** The scripts in a document, each with those of the variables that hold there. */
export function yamlScripts(node: YamlNode, flavor: YamlFlavor, environment: readonly Binding[]): readonly Script[] {
  const isScoped = flavor === 'github-actions';
  return scriptsIn(node, { flavor, all: environment, held: isScoped ? [] : environment });
}

interface Around {
  readonly flavor: YamlFlavor;
  /** All variables of the document, and those that hold here. */
  readonly all: readonly Binding[];
  readonly held: readonly Binding[];
}

function scriptsIn(node: YamlNode, outer: Around): readonly Script[] {
  if (node.kind === 'scalar') return [];
  if (node.kind === 'sequence') return node.items.flatMap((item) => scriptsIn(item, outer));
  const around =
    outer.flavor === 'github-actions' ? { ...outer, held: [...outer.held, ...ownVariables(node, outer)] } : outer;
  const { flavor, held } = around;
  const interpreter = textOf(valueOf(node, 'shell')) ?? '';
  const other = INTERPRETERS.find(([pattern]) => pattern.test(interpreter));
  const own = node.entries.flatMap(({ key, value }) => {
    if (value === undefined) return [];
    if (!isScriptKey(flavor, key)) return scriptsIn(value, around);
    if (other === undefined) return scriptsOf(value, around);
    const [, path] = other;
    return path === undefined || value.kind !== 'scalar' ? [] : [scriptOf(value.source, held, path)];
  });
  return [...own, ...givenScript(node, held)];
}

/** What stands under `env` of a workflow, a job or a step. */
function ownVariables(node: YamlNode, { all }: Around): readonly Binding[] {
  const variables = valueOf(node, 'env');
  if (variables?.kind !== 'mapping') return [];
  const places = new Set(variables.entries.map(({ place }) => place.start));
  return all.filter(({ target }) => places.has(target.start));
}

/** The JavaScript that `actions/github-script` is given. */
function givenScript(step: YamlNode, environment: readonly Binding[]): readonly Script[] {
  if (textOf(valueOf(step, 'uses'))?.includes('/github-script@') !== true) return [];
  const inputs = valueOf(step, 'with');
  const script = inputs === undefined ? undefined : valueOf(inputs, 'script');
  return script?.kind === 'scalar' ? [scriptOf(script.source, environment, 'x.js')] : [];
}

function scriptsOf(value: YamlNode, around: Around): readonly Script[] {
  const { flavor, held } = around;
  if (value.kind === 'mapping') return scriptsIn(value, around);
  if (value.kind === 'scalar') return [scriptOf(value.source, held)];
  const texts = value.items.filter((item): item is YamlScalar => item.kind === 'scalar');
  const others = value.items.filter(({ kind }) => kind === 'mapping').flatMap((item) => scriptsIn(item, around));
  if (texts.length === 0) return others;
  if (flavor === 'compose' || flavor === 'kubernetes' || flavor === 'helm') return wordsScript(texts, held);
  const text = joined(texts, '\n', (each) => each);
  return [scriptOf(text, held), ...others];
}

/** `["sh", "-c", "…"]` has a script in it; other lists are the words of a command. */
function wordsScript(words: readonly YamlScalar[], environment: readonly Binding[]): readonly Script[] {
  const at = words.findIndex(({ source }) => /^-\w*c$/.test(source.text));
  const script = at < 0 ? undefined : words[at + 1];
  if (script !== undefined) return [scriptOf(script.source, environment)];
  const [only] = words;
  // `args: ["…script…"]` beside `command: ["sh", "-c"]`.
  if (only !== undefined && words.length === 1 && /\s/.test(only.source.text))
    return [scriptOf(only.source, environment)];
  const command = joined(words, ' ', quotedWord);
  // `args` alone are options of a program that the image names.
  return [scriptOf(command.text.startsWith('-') ? behindProgram(command) : command, environment)];
}

function behindProgram({ text, toSource }: SourceText): SourceText {
  const program = 'run ';
  return { text: program + text, toSource: (offset) => toSource(Math.max(0, offset - program.length)) };
}

function quotedWord(text: string): string {
  return /^[\w@%+=:,./${}()-]+$/.test(text) ? text : `"${text.replace(/(["\\`])/g, String.raw`\$1`)}"`;
}

/** Values side by side as one text; each keeps its place. */
function joined(scalars: readonly YamlScalar[], separator: string, write: (text: string) => string): SourceText {
  const collector = createTextCollector(scalars.at(-1)?.end ?? 0);
  for (const { source, end } of scalars) {
    const written = write(source.text);
    const offset = written === source.text ? 0 : 1;
    for (let at = 0; at < written.length; at++) {
      const from = Math.min(Math.max(0, at - offset), Math.max(0, source.text.length - 1));
      collector.add(written[at] ?? '', source.toSource(from));
    }
    collector.add(separator, end);
  }
  return collector.build();
}
