import { createFactsBuilder, type FactsBuilder } from '../../../fact/facts-builder.ts';
import type { LanguageName } from '../../../fact/language-name.ts';
import { stretchOfLines, type Line } from '../../embedded/code-stretch.ts';
import type { ConfigReading } from '../config-front-end.ts';
import { scriptOf, type Script } from './script.ts';

interface Recipes {
  /** What stands before the lines of a recipe. */
  readonly indent: RegExp;
  /** What is written for the program itself. */
  readonly written: (line: string) => string;
}

const MAKE: Recipes = { indent: /^(?:\t| {8})\s*[@+-]*\s*/, written: (line) => line };
/** Expressions of just become variables of the shell, as wide as they were. */
const JUST: Recipes = {
  indent: /^[ \t]+[@-]*\s*/,
  written: (line) => line.replace(/\{\{\s*(\w+)\s*\}\}/g, (whole, name: string) => `\${${name}}`.padEnd(whole.length)),
};

/** The recipes of a makefile, and what it says itself. */
export function readMakefile(text: string): ConfigReading {
  return read(text, MAKE, (facts) => {
    for (const { 0: whole, 1: name = '', index } of text.matchAll(
      /\$\((?:info|warning)[ \t][^()\n]{0,200}?\$[({](\w+)[)}]/g,
    ))
      say(facts, name, { start: index, end: index + whole.length });
    for (const { 0: whole, 1: name = '', 2: value = '', index } of text.matchAll(
      /^(?:export[ \t]+)?([A-Za-z_]\w*)[ \t]*\?=[ \t]*([^\s#$][^\n#$]{2,200})$/gm,
    ))
      declare(facts, { name, value, start: index, end: index + whole.length });
  });
}

/** The recipes of just. */
export function readJustfile(text: string): ConfigReading {
  return read(text, JUST, () => undefined);
}

function read(text: string, recipes: Recipes, own: (facts: FactsBuilder) => void): ConfigReading {
  const language: LanguageName = 'shell';
  const facts = createFactsBuilder(language, { start: 0, end: text.length });
  own(facts);
  return { facts: facts.build(), scripts: scriptsOf(text, recipes), problems: [] };
}

interface Said {
  readonly start: number;
  readonly end: number;
}

/** `$(info token $(API_TOKEN))`. */
function say(facts: FactsBuilder, name: string, place: Said): void {
  const args = [{ value: { kind: 'name', name, ...place } as const, ...place }];
  facts.add({ kind: 'command', program: 'echo', args, redirections: [], ...place });
}

/** `API_KEY ?= value`: what holds where nothing else is said. */
function declare(
  facts: FactsBuilder,
  { name, value, start, end }: Said & { readonly name: string; readonly value: string },
): void {
  const target = { start, end: start + name.length };
  const literal = { kind: 'literal', value: value.trim(), start: end - value.length, end } as const;
  facts.add({ kind: 'binding', how: 'default', path: [name], target, value: literal, start, end });
}

/** The lines of each recipe are one script. */
function scriptsOf(text: string, { indent, written }: Recipes): readonly Script[] {
  const found: Script[] = [];
  let lines: Line[] = [];
  let start = 0;
  const close = (): void => {
    if (lines.length > 0) found.push(scriptOf(stretchOfLines('', lines)));
    lines = [];
  };
  for (const line of text.split('\n')) {
    const before = indent.exec(line)?.[0];
    if (before !== undefined) lines.push({ text: written(line.slice(before.length)), start: start + before.length });
    else if (line.trim() !== '') close();
    start += line.length + 1;
  }
  close();
  return found;
}
