import { createFactsBuilder, type FactsBuilder } from '../../../fact/facts-builder.ts';
import type { Argument } from '../../../fact/expression.ts';
import type { ConfigReading } from '../config-front-end.ts';
import { configValue } from '../expression/config-value.ts';
import { secretKind } from '../../../vocabulary/secret-name.ts';
import { LOCAL_ADDRESS } from '../plain-secret.ts';
import { interpolate } from '../expression/interpolation.ts';
import { scriptPath } from '../../script-path.ts';
import { scriptOf, type Script } from '../script/script.ts';
import { partOf, wholeSpan, type SourceText } from '../source-text.ts';
import { readFlow } from '../yaml/read-flow.ts';
import { readInstructions, type Instruction } from './instructions.ts';
import { wordsOf, type Word } from './words.ts';

/** Reads a Dockerfile: what is built into the image, and what runs while it is built. */
export function readDockerfile(text: string): ConfigReading {
  const facts = createFactsBuilder('dockerfile', { start: 0, end: text.length });
  const scripts: Script[] = [];
  for (const instruction of readInstructions(text)) {
    switch (instruction.name) {
      case 'ARG':
      case 'ENV':
        for (const pair of pairsOf(instruction)) bind(facts, pair, instruction);
        break;
      case 'COPY':
      case 'ADD':
        facts.add(commandOf(instruction));
        scripts.push(...copiedScript(instruction));
        break;
      case 'RUN':
      case 'CMD':
      case 'ENTRYPOINT':
      case 'HEALTHCHECK':
        scripts.push(...scriptsOf(instruction));
    }
  }
  return { facts: facts.build(), scripts, problems: [] };
}

/** `--chown=…`, `--mount=…` before what an instruction is about. */
const FLAGS = /^(?:\s*--[\w-]+(?:=\S*)?)*\s*/;

interface Pair {
  readonly name: SourceText;
  readonly value: SourceText | undefined;
}

/** `ARG X`, `ARG X=y Z=…`, `ENV X=y`, and the old `ENV X y`. */
function pairsOf({ name, rest }: Instruction): readonly Pair[] {
  const words = wordsOf(rest);
  const [first] = words;
  if (first === undefined) return [];
  if (name === 'ENV' && !/^[\w.-]+=/.test(first.text.text)) {
    const start = first.to;
    const value = partOf(
      rest,
      start + (/^\s*/.exec(rest.text.slice(start))?.[0].length ?? 0),
      rest.text.trimEnd().length,
    );
    return [{ name: first.text, value: trimQuotes(value) }];
  }
  return words.map(({ text }) => {
    const equals = text.text.indexOf('=');
    if (equals === -1) return { name: text, value: undefined };
    return { name: partOf(text, 0, equals), value: partOf(text, equals + 1, text.text.length) };
  });
}

function trimQuotes(source: SourceText): SourceText {
  return /^(["']).*\1$/s.test(source.text) && source.text.length > 1
    ? partOf(source, 1, source.text.length - 1)
    : source;
}

function bind(facts: FactsBuilder, { name, value }: Pair, instruction: Instruction): void {
  const target = wholeSpan(name);
  const end = value === undefined ? target.end : wholeSpan(value).end;
  const isLocal = secretKind(name.text) === 'connection' && LOCAL_ADDRESS.test(value?.text ?? '');
  facts.add({
    kind: 'binding',
    how: isLocal ? 'entry' : instruction.name === 'ARG' ? 'default' : 'environment',
    path: [name.text],
    target,
    value: value === undefined ? undefined : configValue(value, 'shell'),
    start: target.start,
    end: Math.max(target.end, end),
  });
}

function commandOf({ name, rest, start, end }: Instruction): Parameters<FactsBuilder['add']>[0] {
  const words = arrayWords(rest) ?? wordsOf(rest);
  const args = words.map(({ text }): Argument => ({ value: interpolate(text, 'shell'), ...wholeSpan(text) }));
  return { kind: 'command', program: name, args, redirections: [], start, end };
}

/** `["a", "b"]`. */
function arrayWords(rest: SourceText): readonly Word[] | undefined {
  const start = FLAGS.exec(rest.text)?.[0].length ?? 0;
  if (rest.text[start] !== '[') return undefined;
  const node = readFlow(rest.text, start)?.node;
  if (node?.kind !== 'sequence') return undefined;
  return node.items.flatMap((item) => {
    if (item.kind !== 'scalar') return [];
    const { source } = item;
    return [
      { text: { text: source.text, toSource: (at: number) => rest.toSource(source.toSource(at)) }, to: item.end },
    ];
  });
}

/** `COPY <<EOF /entrypoint.sh`: a script that stands in the file, in the language that its name or its first line says. */
function copiedScript({ rest, heredoc }: Instruction): readonly Script[] {
  if (heredoc === undefined) return [];
  const target = wordsOf(rest).at(-1)?.text.text ?? '';
  const ending = /\.(?:sh|bash|py|js|mjs|ts|rb)$/.exec(target)?.[0];
  const path = ending === undefined ? scriptPath('x', () => heredoc.text) : `x${ending}`;
  return path === undefined ? [] : [scriptOf(heredoc, [], path)];
}

function scriptsOf({ rest, heredoc }: Instruction): readonly Script[] {
  if (heredoc !== undefined) return [scriptOf(heredoc)];
  const words = arrayWords(rest);
  if (words !== undefined) {
    const at = words.findIndex(({ text }) => /^-\w*c$/.test(text.text));
    const script = at < 0 ? undefined : words[at + 1];
    return script === undefined ? [] : [scriptOf(script.text)];
  }
  const from = FLAGS.exec(rest.text)?.[0].length ?? 0;
  return [scriptOf(partOf(rest, from, rest.text.length))];
}
