import { buildKeywordTables, MARKS } from '@leaklint/rules/keywords';
import type { Pack, PackedRule } from '@leaklint/rules';
import { joinRules } from '@leaklint/rules/packed-rules';

export interface TestRule extends Partial<PackedRule> {
  readonly id: string;
  readonly pattern: string;
  readonly keywords: readonly string[];
}

/** A pack of rules written down in a test: what the compiler of the rules package would make of them. */
export function makePack(rules: readonly TestRule[]): Pack {
  const ruled = [...new Set(rules.flatMap((rule) => rule.keywords))];
  const keywords = [...ruled, ...MARKS];
  const packed = rules.map(({ keywords: _, ...rule }): PackedRule => ({
    severity: 'high',
    confidence: 'high',
    family: rule.id,
    detector: 'pattern',
    flags: '',
    reach: [64, 256],
    boundary: 'word',
    entropy: 0,
    rank: 50,
    ...rule,
  }));
  return {
    hash: 'test',
    ruleCount: rules.length,
    keywords,
    tables: Buffer.from(buildKeywordTables(keywords).image).toString('base64'),
    keywordRules: ruled.map((keyword) =>
      rules.flatMap((rule, index) => (rule.keywords.includes(keyword) ? [index] : [])),
    ),
    rulesJson: joinRules(packed),
    formsJson: JSON.stringify({ prefixes: [], rulesByName: [] }),
  };
}
