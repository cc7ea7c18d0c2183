import type { PackedRule } from '../pack.ts';
import { lastChars } from '../regex/edges.ts';
import { locateKeywords } from '../regex/locate-keywords.ts';
import { measure } from '../regex/measure.ts';
import { lookOutlineOf, outlineOf } from '../regex/outline.ts';
import type { RegexNode } from '../regex/node.ts';
import { parseRegex } from '../regex/parse-regex.ts';
import type { Rule } from '../rule.ts';
import { boundaryGuards, guardAfter } from './boundary.ts';
import { contextKeywords } from './context-keywords.ts';
import { CONTEXT_SUFFIX, contextPrefix, isOpenList, openPrefix } from './context.ts';
import { lengthen } from './lengthen.ts';
import { needOf } from './need-of.ts';
import { writeStep } from './outline-text.ts';
import { prefixesOf } from './prefixes.ts';
import { rankOf } from './rank.ts';

/** How far a binding can reach around a word of its name: the name, its nesting and the value. */
const BINDING_REACH = [64, 320] as const;

/** Turns a rule into what the engine runs. */
export function compileRule(rule: Rule): PackedRule {
  const pattern = rule.detector === 'binding' ? '' : compilePattern(rule);
  const prefixes = rule.provider === 'generic' ? [] : prefixesOf(parseRegex(rule.pattern, rule));
  return {
    id: rule.id,
    severity: rule.severity,
    confidence: rule.confidence,
    family: rule.family ?? rule.id,
    detector: rule.detector,
    pattern,
    flags: rule.ignoreCase ? 'gi' : 'g',
    reach: rule.detector === 'binding' ? BINDING_REACH : reachOf(pattern, rule),
    boundary: rule.boundary,
    entropy: rule.entropy,
    rank: rule.rank ?? rankOf(rule),
    ...(rule.needsDigits ? { needsDigits: true as const } : {}),
    ...lookedFor(parseRegex(pattern, rule)),
    ...(rule.checksum === undefined ? {} : { checksum: rule.checksum }),
    ...(rule.detector === 'binding' ? { names: rule.keywords } : {}),
    ...(prefixes.length === 0 ? {} : { prefixes }),
    ...contextOf(rule),
    ...(rule.parts.length === 0 ? {} : { parts: rule.parts }),
    ...(rule.paths.length === 0 ? {} : { paths: rule.paths }),
  };
}

/** The names that a value must be near. */
function contextOf({ context, pattern, keywords }: Rule): Pick<PackedRule, 'near' | 'startsName'> {
  if (context === undefined) return {};
  const { names } = context;
  if (isOpenList(names)) return { startsName: true };
  const own = contextKeywords(names);
  return { near: { names, value: pattern, leads: keywords.every((keyword) => own.includes(keyword)) } };
}

/** What the kernel looks for before the pattern is run. */
function lookedFor(node: RegexNode): Pick<PackedRule, 'need' | 'outlines'> {
  const need = needOf(node);
  const outlines = outlinesOf(node);
  return { ...(need === undefined ? {} : { need }), ...(outlines.length === 0 ? {} : { outlines }) };
}

/** What a match looks like, and its front as far as a lookahead. */
function outlinesOf(node: RegexNode): readonly (readonly string[])[] {
  const outline = outlineOf(node);
  if (outline === undefined) return [];
  const front = lookOutlineOf(node);
  return [outline, ...(front === undefined ? [] : [front])].map((steps) => steps.map(writeStep));
}

/** The rule's pattern with its context before it and its boundaries around it. */
export function compilePattern(rule: Rule): string {
  const node = parseRegex(rule.pattern, rule);
  const body = node.kind === 'choice' ? `(?:${rule.pattern})` : rule.pattern;
  if (rule.context !== undefined) {
    const { names } = rule.context;
    if (isOpenList(names)) return openPrefix() + body + contextEnd(rule, node);
    return contextPrefix(names) + lengthen(body) + contextEnd(rule, node);
  }
  const guards = boundaryGuards(node, rule.boundary);
  return guards.before + body + guards.after;
}

function contextEnd(rule: Rule, node: RegexNode): string {
  const boundary = rule.boundary === 'none' ? '' : guardAfter(lastChars(node), rule.boundary);
  return boundary + CONTEXT_SUFFIX;
}

/** Without a keyword that is certain to stand in every match, the window must hold the longest match on both sides. */
function reachOf(pattern: string, rule: Rule): readonly [before: number, after: number] {
  const node = parseRegex(pattern, rule);
  const { max, behind, ahead } = measure(node);
  const { before, after, missing } = locateKeywords(node, rule.keywords);
  return missing === undefined ? [before + behind, after + ahead] : [max + behind, max + ahead];
}
