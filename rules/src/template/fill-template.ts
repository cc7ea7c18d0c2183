import { suggestion } from '../parse/suggest.ts';
import { placeholders } from './placeholders.ts';
import type { Placeholder } from './placeholders.ts';
import { createRandom } from './random.ts';

/** A drawn part of a filled template. */
export interface FilledPart {
  /** Such as `base62:36`. */
  readonly placeholder: string;
  readonly start: number;
  readonly end: number;
}

/** A template with its placeholders filled. */
export interface FilledTemplate {
  readonly text: string;
  readonly parts: readonly FilledPart[];
}

// `{{ name }}` and `{{.Values.name}}` belong to other template languages and stay as they are.
const PLACEHOLDER = /\{\{([A-Za-z][A-Za-z0-9-]*(?::[^{}]*)?)\}\}/g;

/** Fills the placeholders of a template such as `ghp_{{base62:36}}`; the same seed gives the same text. */
export function fillTemplate(template: string, seed: number | string): FilledTemplate {
  const random = createRandom(`${seed}\0${template}`);
  const parts: FilledPart[] = [];
  let text = '';
  let end = 0;
  for (const match of template.matchAll(PLACEHOLDER)) {
    const [whole, placeholder = ''] = match;
    text += template.slice(end, match.index);
    const { make, args } = lookUp(placeholder);
    const filled = make?.(random, args);
    if (filled === undefined) throw new RangeError(problemOf(placeholder));
    parts.push({ placeholder, start: text.length, end: text.length + filled.length });
    text += filled;
    end = match.index + whole.length;
  }
  return { text: text + template.slice(end), parts };
}

/** What is wrong with a template, or undefined. */
export function checkTemplate(template: string): string | undefined {
  const random = createRandom(template);
  for (const [, placeholder = ''] of template.matchAll(PLACEHOLDER)) {
    const { make, args } = lookUp(placeholder);
    if (make?.(random, args) === undefined) return problemOf(placeholder);
  }
  return undefined;
}

function lookUp(placeholder: string): { make: Placeholder | undefined; args: readonly string[] } {
  const [kind = '', ...args] = placeholder.split(':');
  return { make: Object.hasOwn(placeholders, kind) ? placeholders[kind] : undefined, args };
}

function problemOf(placeholder: string): string {
  const kind = placeholder.split(':', 1)[0] ?? '';
  if (Object.hasOwn(placeholders, kind)) return `the arguments of the template {{${placeholder}}} make no sense`;
  const known = Object.keys(placeholders);
  return `unknown template {{${placeholder}}}${suggestion(kind, known) || `; known are ${known.join(', ')}`}`;
}
