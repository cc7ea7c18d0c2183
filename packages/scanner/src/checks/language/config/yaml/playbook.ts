import type { FactsBuilder } from '../../../fact/facts-builder.ts';
import type { Expression } from '../../../fact/expression.ts';
import { assemble, opaqueOf, type Hole } from '../expression/assemble.ts';
import { spanIn, type SourceText } from '../source-text.ts';
import { textOf, valueOf, type YamlEntry, type YamlNode, type YamlScalar } from './node.ts';

const VARIABLE = /\{\{\s*([A-Za-z_][\w.]*)\s*(?:\|\s*(?:string|trim|to_json|to_nice_json|default\([^)]*\))\s*)?\}\}/g;

/** What tasks of Ansible do with values: `debug` and `fail` show them, `copy` writes them into files. */
export function playbookTask(facts: FactsBuilder, { key, value }: YamlEntry): void {
  const task = /^(?:ansible\.builtin\.)?(debug|fail|assert|copy)$/.exec(key)?.[1];
  if (task === undefined || value?.kind !== 'mapping') return;
  if (task === 'copy') written(facts, value);
  else if (task === 'debug') shown(facts, value);
  else complained(facts, scalarAt(value, task === 'fail' ? 'msg' : 'fail_msg'));
}

function shown(facts: FactsBuilder, task: YamlNode): void {
  const message = scalarAt(task, 'msg');
  const variable = scalarAt(task, 'var');
  const value = message === undefined ? nameOf(variable) : filledIn(message.source);
  if (value !== undefined) called(facts, 'print', [value]);
}

function complained(facts: FactsBuilder, message: YamlScalar | undefined): void {
  if (message === undefined) return;
  const { start, end } = message;
  facts.add({ kind: 'throw', value: filledIn(message.source), start, end });
}

/** Only where the mode says that others may read it. */
function written(facts: FactsBuilder, task: YamlNode): void {
  const [content, file, mode] = ['content', 'dest', 'mode'].map((key) => scalarAt(task, key));
  if (content === undefined || file === undefined || mode === undefined) return;
  const { start, end } = mode;
  const permission = { kind: 'literal', value: mode.source.text, start, end } as const;
  called(facts, 'writeFile', [filledIn(file.source), filledIn(content.source)], permission);
}

function called(facts: FactsBuilder, program: string, values: readonly Expression[], mode?: Expression): void {
  const [first] = values;
  const place = { start: first?.start ?? 0, end: first?.end ?? 0 };
  const callee = { kind: 'name', name: program, ...place } as const;
  const args = values.map((value) => ({ value, start: value.start, end: value.end }));
  const modes = mode === undefined ? [] : [{ name: 'mode', value: mode, start: mode.start, end: mode.end }];
  facts.add({
    kind: 'evaluation',
    value: { kind: 'call', callee, args: [...args, ...modes], ...place },
    ...place,
  });
}

function nameOf(scalar: YamlScalar | undefined): Expression | undefined {
  if (scalar === undefined || !/^[A-Za-z_][\w.]*$/.test(scalar.source.text)) return undefined;
  return { kind: 'name', name: lastOf(scalar.source.text), start: scalar.start, end: scalar.end };
}

/** A text with the variables that are filled in; what filters make of one is unknown. */
function filledIn(source: SourceText): Expression {
  const holes = [...source.text.matchAll(VARIABLE)].map(({ 0: whole, 1: name = '', index }): Hole => {
    const to = index + whole.length;
    return { from: index, to, expression: { kind: 'name', name: lastOf(name), ...spanIn(source, index, to) } };
  });
  return source.text.includes('{{') && holes.length === 0
    ? opaqueOf(source, 0, source.text.length)
    : assemble(source, holes);
}

function lastOf(path: string): string {
  return path.slice(path.lastIndexOf('.') + 1);
}

function scalarAt(node: YamlNode, key: string): YamlScalar | undefined {
  const value = valueOf(node, key);
  return value?.kind === 'scalar' && textOf(value) !== undefined ? value : undefined;
}
