import type { Rule } from '../src/rule.ts';

/** A rule with defaults for what a test does not care about. */
export function ruleOf(fields: Partial<Rule>): Rule {
  return {
    id: 'acme-token',
    provider: 'acme',
    name: 'Acme token',
    description: '',
    severity: 'high',
    confidence: 'high',
    keywords: ['acme_'],
    detector: 'pattern',
    pattern: 'acme_[a-z0-9]{20}',
    ignoreCase: false,
    needsDigits: false,
    boundary: 'word',
    context: undefined,
    entropy: 0,
    checksum: undefined,
    parts: [],
    paths: [],
    rotation: undefined,
    revoke: undefined,
    references: [],
    examples: [],
    counterExamples: [],
    ...fields,
  };
}
