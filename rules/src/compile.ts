import { contentHash } from './compile/content-hash.ts';
import { compileRule } from './compile/compile-rule.ts';
import { vendorForms } from './compile/vendor-forms.ts';
import { buildKeywordTables } from './keywords/keyword-tables.ts';
import type { Sieve } from './keywords/sieve.ts';
import { MARKS } from './keywords/marks.ts';
import type { Pack, PackedRule } from './pack.ts';
import { joinRules, parsePackedRules } from './packed-rules.ts';
import type { Rule } from './rule.ts';

interface KeyedRule {
  readonly rule: PackedRule;
  readonly keywords: readonly string[];
}

/** Which rules of a pack shall run. */
export interface RuleSelection {
  readonly off?: ReadonlySet<string>;
  /** When given, no other rules run. */
  readonly only?: ReadonlySet<string>;
}

/** Compiles rules into plain data that the engine can run. */
export function compilePack(rules: readonly Rule[]): Pack {
  return toPack(rules.map((rule) => ({ rule: compileRule(rule), keywords: rule.keywords })));
}

/** Joins packs; where two have a rule of the same id, the later one's stays. */
export function mergePacks(...packs: readonly Pack[]): Pack {
  const byId = new Map<string, KeyedRule>();
  for (const keyed of packs.flatMap(unpack)) byId.set(keyed.rule.id, keyed);
  return toPack([...byId.values()]);
}

/** The pack with only the selected rules. */
export function selectRules(pack: Pack, selection: RuleSelection): Pack {
  return toPack(
    unpack(pack).filter(({ rule }) => {
      const isOff = selection.off?.has(rule.id) ?? false;
      return !isOff && (selection.only?.has(rule.id) ?? true);
    }),
  );
}

function toPack(keyed: readonly KeyedRule[]): Pack {
  const indexes = new Map<string, number[]>();
  for (const [index, { keywords }] of keyed.entries()) {
    for (const keyword of new Set(keywords)) {
      const known = indexes.get(keyword);
      if (known === undefined) indexes.set(keyword, [index]);
      else known.push(index);
    }
  }
  const keywords = [...[...indexes.keys()].sort(), ...MARKS];
  const keywordRules = [...indexes.keys()].sort().map((keyword) => indexes.get(keyword) ?? []);
  const rulesJson = joinRules(keyed.map(({ rule }) => rule));
  const hash = contentHash(rulesJson + JSON.stringify([keywords, keywordRules]));
  const sieves = keywordRules.map((rules) => sieveOf(rules.flatMap((index) => keyed[index]?.rule ?? [])));
  const tables = toBase64(buildKeywordTables(keywords, sieves).image);
  const formsJson = JSON.stringify(vendorForms(keyed.map(({ rule }) => rule)));
  return { hash, ruleCount: keyed.length, keywords, tables, keywordRules, rulesJson, formsJson };
}

function unpack(pack: Pack): readonly KeyedRule[] {
  const keywords: string[][] = [];
  for (const [position, keyword] of pack.keywords.entries()) {
    for (const index of pack.keywordRules[position] ?? []) (keywords[index] ??= []).push(keyword);
  }
  return parsePackedRules(pack).map((rule, index) => ({ rule, keywords: keywords[index] ?? [] }));
}

/** What must stand around a keyword of these rules; nothing is asked where one of them can do without. */
function sieveOf(rules: readonly PackedRule[]): Sieve | undefined {
  const patterns = rules.filter((rule) => rule.detector === 'pattern');
  const needs = patterns.flatMap(({ need, outlines, reach: [before, after] }) =>
    need === undefined && outlines === undefined ? [] : [{ ...need, outlines: outlines ?? [], before, after }],
  );
  if (needs.length < patterns.length) return undefined;
  const binding = rules.filter((rule) => rule.detector === 'binding');
  const needsDigits = binding.every((rule) => rule.needsDigits === true);
  return { binds: binding.length > 0, needsDigits, needs };
}

function toBase64(bytes: Uint8Array): string {
  return btoa(Array.from(bytes, (byte) => String.fromCharCode(byte)).join(''));
}
