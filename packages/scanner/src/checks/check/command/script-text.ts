import type { Expression } from '../../fact/expression.ts';
import { dottedName } from '../../fact/dotted-name.ts';
import type { Flow } from '../../flow/flow.ts';

/** What is printed, up to the end of the command; what goes elsewhere is not. */
const PRINTED =
  /(?:^|[;&|({\n]|\bdo\b|\bthen\b)\s*(?:sudo\s+)?@?(?:echo|printf|print|Write-Host|Write-Output)\b([^;&|\n]{0,400})([|;&\n]?)/g;
const VARIABLE = /(?<!\\)\$(?:\{(?:env[.:]|params\.)?([A-Za-z_]\w*)([^}\w][^}\n]{0,40})?\}|(?:env:)?([A-Za-z_]\w*))/g;
/** What a tail of a variable leaves of it is no secret: a test, a host, a few characters, and what Terraform tells of a thing. */
const HARMLESS_TAIL = /^:?\+|^(?:##?\*@|%%?[:/])|^:0:[1-8]\b|^\.(?:[\w.]+\.)?(?:arn|id|name|version_id|self_link)$/;
const DUMP = /(?:^|[;&\n])\s*(?:printenv|env|set)\s*(?:$|[;&\n]|\|\s*(?:sort|tee|cat)\b)/;

/** A script in a text of the code, with `${name}` for what is filled in. */
export function scriptText(flow: Flow, value: Expression, scope: number): string | undefined {
  if (value.kind === 'literal') return typeof value.value === 'string' ? value.value : undefined;
  if (value.kind !== 'template') return flow.fold(value, scope);
  return value.parts.map((part) => (part.kind === 'literal' ? String(part.value) : `\${${nameOf(part)}}`)).join('');
}

function nameOf(part: Expression): string {
  if (part.kind === 'environment') return part.variable;
  return (dottedName(part) ?? 'value').replace(/^.*\./s, '');
}

/** The secret that a script prints, by its variable's name. */
export function printedByScript(text: string, isSecret: (name: string) => boolean): string | undefined {
  for (const { 1: words = '', 2: end = '' } of text.matchAll(PRINTED)) {
    // Into another program, or into a file that is no log.
    if (end === '|' || /(?<![>&])>\s*(?!&?2|\/dev\/std)/.test(words.replace(/>>\s*\S*(?:\.log\b|LOG\w*)/g, '')))
      continue;
    if (words.includes('::add-mask::')) continue;
    for (const { 1: braced, 2: change = '', 3: name = braced ?? '' } of words
      .replaceAll(/(?<=^[^"]*)'[^'$]*'/g, '')
      .matchAll(VARIABLE))
      if (isSecret(name) && !HARMLESS_TAIL.test(change)) return name;
  }
  return undefined;
}

/** Whether a script prints all of its environment. */
export function dumpsEnvironment(text: string): boolean {
  return DUMP.test(text);
}
