import type { PackedRule } from '@leaklint/rules';
import type { Candidate } from '../../../src/core/judge/candidate.ts';

const BINDING_RULE: PackedRule = {
  id: 'generic-password',
  severity: 'high',
  confidence: 'medium',
  family: 'generic',
  detector: 'binding',
  pattern: '',
  flags: 'g',
  reach: [64, 320],
  boundary: 'word',
  entropy: 0,
  rank: 100,
};

/** A rule that a test needs, with harmless defaults. */
export function ruleOf(part: Partial<PackedRule> = {}): PackedRule {
  return { ...BINDING_RULE, ...part };
}

/** A candidate that a test needs: `password = "<value>"` in a source file unless it says otherwise. */
export function candidateOf(part: Partial<Candidate> & { readonly value: string }): Candidate {
  const name = part.name ?? 'password';
  const before = `${name} = "`;
  return {
    rule: BINDING_RULE,
    text: `${before}${part.value}"\n`,
    start: before.length,
    end: before.length + part.value.length,
    name,
    syntax: 'assignment',
    quoted: true,
    path: 'src/main.ts',
    binary: false,
    ...part,
  };
}
