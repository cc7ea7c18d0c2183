import type { Pack, PackedRule, VendorForms } from './pack.ts';

const SEPARATOR = '\n';

/** The rules as a pack keeps them: each a line of its own, so that one can be read without the others. */
export function joinRules(rules: readonly PackedRule[]): string {
  return rules.map((rule) => JSON.stringify(rule)).join(SEPARATOR);
}

/** The lines of a pack's rules, by their indexes. */
export function ruleLines(pack: Pack): readonly string[] {
  return pack.rulesJson === '' ? [] : pack.rulesJson.split(SEPARATOR);
}

/** Reads a rule from its line. */
export function parsePackedRule(line: string): PackedRule {
  const rule: unknown = JSON.parse(line);
  if (!isPackedRule(rule)) throw new TypeError('a pack holds what is no rule');
  return rule;
}

const ID = /^\{"id":"([^"\\]+)"/;

/** The id of the rule on a line, which stands first. */
export function packedRuleId(line: string): string {
  return ID.exec(line)?.[1] ?? parsePackedRule(line).id;
}

/** Reads all rules of a pack. */
export function parsePackedRules(pack: Pack): readonly PackedRule[] {
  return ruleLines(pack).map(parsePackedRule);
}

/** The line was written by `joinRules` from this very type: a look at one field is enough. */
function isPackedRule(value: unknown): value is PackedRule {
  return typeof value === 'object' && value !== null && 'pattern' in value;
}

/** Reads what a pack knows of vendors' forms. */
export function parseVendorForms(pack: Pack): VendorForms {
  const forms: unknown = JSON.parse(pack.formsJson);
  if (!isVendorForms(forms)) throw new TypeError('a pack holds what are no forms');
  return forms;
}

function isVendorForms(value: unknown): value is VendorForms {
  return typeof value === 'object' && value !== null && 'rulesByName' in value;
}
