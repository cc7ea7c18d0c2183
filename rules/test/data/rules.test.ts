import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { compileRule } from '../../src/compile/compile-rule.ts';
import { checkExamples, createFinder } from '../../src/parse/check-examples.ts';
import { formatProblem } from '../../src/parse/problem.ts';
import type { Rule } from '../../src/rule.ts';
import { fillTemplate } from '../../src/template/fill-template.ts';
import { builtInRules } from './built-in-rules.ts';

const SEEDS = [1, 2];
const EVERY_NTH = 50;
const TOKENS = 1000;

const { rules, problems, providers } = builtInRules();
const ids = readFileSync(join(import.meta.dirname, '../../ids.txt'), 'utf8')
  .trimEnd()
  .split('\n');

describe('the built-in rules', () => {
  it('have no problems', () => {
    expect(problems.map(formatProblem)).toEqual([]);
  });

  it.each(providers)('of $name find their examples and leave their counter-examples alone', ({ id }) => {
    const own = rules.filter((rule) => rule.provider === id);
    expect(own).not.toEqual([]);
    const failures = own.flatMap((rule) =>
      checkExamples(rule, SEEDS).map((failure) => ({ rule: rule.id, ...failure })),
    );
    expect(failures).toEqual([]);
  });

  it('find a thousand drawn tokens each (a sample of the rules)', () => {
    const missed = rules
      .filter((rule, index) => index % EVERY_NTH === 0 && rule.detector === 'pattern')
      .flatMap((rule) => missedSeeds(rule));
    expect(missed).toEqual([]);
  });

  it('have windows that hold every match of their examples', () => {
    expect(rules.filter((rule) => rule.detector === 'pattern').flatMap(matchesOutOfReach)).toEqual([]);
  });

  it('keep their ids for ever: baselines and pragmas name them', () => {
    const present = new Set(rules.map(({ id }) => id));
    expect(ids.filter((id) => !present.has(id))).toEqual([]);
  });

  it('have ids that are on the list (`npm run generate -- rules-ids`)', () => {
    expect(rules.map(({ id }) => id).filter((id) => !ids.includes(id))).toEqual([]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});

function missedSeeds(rule: Rule): readonly string[] {
  const find = createFinder(rule);
  const [template = ''] = rule.examples;
  const seeds = Array.from({ length: TOKENS }, (_, seed) => seed);
  return seeds
    .filter((seed) => find(fillTemplate(template, seed).text).length === 0)
    .map((seed) => `${rule.id} ${String(seed)}`);
}

function matchesOutOfReach(rule: Rule): readonly string[] {
  // Without a keyword of its own a rule starts from another's match.
  if (rule.keywords.length === 0) return [];
  const { pattern, flags, reach } = compileRule(rule);
  return rule.examples.filter((template) => {
    const { text } = fillTemplate(template, 1);
    const hits = rule.keywords.flatMap((keyword) => placesOf(text.toLowerCase(), keyword));
    const matches = Array.from(text.matchAll(new RegExp(pattern, flags)), (match) => ({
      start: match.index,
      end: match.index + match[0].length,
    }));
    return !matches.every(({ start, end }) =>
      hits.some((hit) => start >= hit.start - reach[0] && end <= hit.end + reach[1]),
    );
  });
}

function placesOf(text: string, keyword: string): readonly { start: number; end: number }[] {
  const places = [];
  for (let start = text.indexOf(keyword); start >= 0; start = text.indexOf(keyword, start + 1)) {
    places.push({ start, end: start + keyword.length });
  }
  return places;
}
