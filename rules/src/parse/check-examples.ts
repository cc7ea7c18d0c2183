import { compileRule } from '../compile/compile-rule.ts';
import type { Rule } from '../rule.ts';
import { fillTemplate } from '../template/fill-template.ts';
import type { FilledTemplate } from '../template/fill-template.ts';

/** An example that does not do what it is there for. */
export interface ExampleFailure {
  readonly list: 'examples' | 'counterExamples';
  readonly index: number;
  readonly message: string;
}

/** A text that a rule takes for a secret, and where it stands; one character a byte. */
export interface Found {
  readonly secret: string;
  readonly start: number;
}

/** Finds what a rule takes for secrets in a text, judges aside. */
export type Finder = (text: string) => readonly Found[];

/** Makes a finder of a rule's pattern, which runs only on a text that holds one of its keywords. */
export function createFinder(rule: Rule): Finder {
  if (rule.detector === 'binding') return () => [];
  const { pattern, flags } = compileRule(rule);
  const regex = new RegExp(pattern, flags);
  return (text) => {
    const lower = text.toLowerCase();
    const isMet = rule.keywords.length === 0 || rule.keywords.some((keyword) => lower.includes(keyword));
    return isMet ? Array.from(toBytes(text).matchAll(regex), toFound) : [];
  };
}

function toFound(match: RegExpExecArray): Found {
  const secret = match.groups?.['secret'] ?? match[0];
  // The secret mostly ends its match, and what comes before may hold the same text.
  return { secret, start: match.index + match[0].lastIndexOf(secret) };
}

/** Fills a rule's examples with the given seeds and looks at what its pattern, without the judges, says to them. */
export function checkExamples(rule: Rule, seeds: readonly number[]): readonly ExampleFailure[] {
  if (rule.detector === 'binding') return [];
  const find = createFinder(rule);
  return [
    ...failures('examples', rule, (template) =>
      firstOf(seeds, (seed) => whyMissed(find, fillTemplate(template, seed))),
    ),
    ...failures('counterExamples', rule, (template) =>
      firstOf(seeds, (seed) => whyFound(rule, find, fillTemplate(template, seed))),
    ),
  ];
}

function failures(
  list: 'examples' | 'counterExamples',
  rule: Rule,
  check: (template: string) => string | undefined,
): readonly ExampleFailure[] {
  return rule[list].flatMap((template, index) => {
    const message = check(template);
    return message === undefined ? [] : [{ list, index, message }];
  });
}

function firstOf(seeds: readonly number[], check: (seed: number) => string | undefined): string | undefined {
  for (const seed of seeds) {
    const message = check(seed);
    if (message !== undefined) return message;
  }
  return undefined;
}

function whyMissed(find: Finder, { text, parts }: FilledTemplate): string | undefined {
  const found = find(text);
  if (found.length === 0) return 'the pattern does not find the secret';
  const before = (index: number): number => toBytes(text.slice(0, index)).length;
  const isDrawn = parts.some((part) =>
    found.some(({ secret, start }) => start < before(part.end) && start + secret.length > before(part.start)),
  );
  return isDrawn || parts.length === 0 ? undefined : 'what the pattern finds is not the drawn part';
}

function whyFound(rule: Rule, find: Finder, { text }: FilledTemplate): string | undefined {
  if (needsJudges(rule)) return undefined;
  const [found] = find(text);
  return found === undefined ? undefined : `the pattern finds ${found.secret}`;
}

/** Whether the pattern alone is not meant to tell secrets from placeholders; then only the engine can be asked. */
function needsJudges(rule: Rule): boolean {
  return rule.checksum !== undefined || rule.entropy > 0 || rule.confidence !== 'high';
}

/** The text as the engine sees it: one character a byte. */
function toBytes(text: string): string {
  return Array.from(new TextEncoder().encode(text), (byte) => String.fromCharCode(byte)).join('');
}
