import { createFactsBuilder, type FactsBuilder } from '../../../fact/facts-builder.ts';
import type { ConfigReading } from '../config-front-end.ts';
import { wordsOf } from '../docker/words.ts';
import { isPlainSecret, isThrowawayPath } from '../plain-secret.ts';
import { scriptOf, type Script } from '../script/script.ts';
import { createTextCollector, wholeSpan, type SourceText } from '../source-text.ts';

/** Reads a unit of systemd: whoever asks may see the environment that it sets, and the commands that it starts. */
export function readUnit(text: string, path: string): ConfigReading {
  const facts = createFactsBuilder('systemd', { start: 0, end: text.length });
  const scripts: Script[] = [];
  for (const { name, value } of directives(text)) {
    if (name === 'Environment') environment(facts, value, path);
    else if (/^Exec(?:Start|Stop|Reload|Condition)(?:Pre|Post)?$/.test(name))
      scripts.push(scriptOf(withoutPrefix(value)));
  }
  return { facts: facts.build(), scripts, problems: [] };
}

interface Directive {
  readonly name: string;
  readonly value: SourceText;
}

function directives(text: string): readonly Directive[] {
  const found: Directive[] = [];
  for (const { 0: whole, 1: name = '', index } of text.matchAll(/^[ \t]*([A-Z]\w*)[ \t]*=(?:[^\n]*\\\r?\n)*[^\n]*/gm)) {
    const collector = createTextCollector(index + whole.length);
    const from = whole.indexOf('=') + 1;
    for (let at = from; at < whole.length; at++) {
      const character = whole[at] ?? '';
      const isBreak = character === '\\' && /^\\\r?\n/.test(whole.slice(at, at + 3));
      collector.add(isBreak || character === '\n' || character === '\r' ? ' ' : character, index + at);
    }
    found.push({ name, value: collector.build() });
  }
  return found;
}

/** Each `KEY=value` as a word of a command that everybody sees. */
function environment(facts: FactsBuilder, value: SourceText, path: string): void {
  for (const { text } of wordsOf(value)) {
    const [, name = '', own = ''] = /^([A-Za-z_]\w*)=([\s\S]*)$/.exec(text.text) ?? [];
    const place = wholeSpan(text);
    const literal = { kind: 'literal', value: text.text, ...place } as const;
    const isLeak = isPlainSecret(name, own, { path, isThrowaway: isThrowawayPath(path) });
    const args = [
      { value: { kind: 'literal', value: 'Environment', ...place } as const, ...place },
      { value: literal, ...place },
    ];
    if (isLeak) facts.add({ kind: 'command', program: 'systemd', args, redirections: [], ...place });
    facts.add({
      kind: 'binding',
      how: 'entry',
      path: [name],
      target: { start: place.start, end: place.start + name.length },
      value: { ...literal, value: own },
      ...place,
    });
  }
}

/** `-`, `@`, `+` before the program are systemd's own. */
function withoutPrefix(source: SourceText): SourceText {
  const from = /^\s*[-@:+!|]*/.exec(source.text)?.[0].length ?? 0;
  return { text: source.text.slice(from), toSource: (offset) => source.toSource(from + offset) };
}
