import type { Confidence, RuleDetails, Severity } from '@leaklint/rules';

/** A rule with all that is known of it. */
export interface DescribedRule extends RuleDetails {
  readonly severity: Severity;
  readonly confidence: Confidence;
  readonly keywords: readonly string[];
  readonly pattern: string;
}

/** A rule for people. */
export function describeRule(rule: DescribedRule): string {
  const { id, name, provider, severity, confidence } = rule;
  const facts = [
    ['Provider', provider],
    ['Severity', severity],
    ['Confidence', confidence],
    [
      'Rotate',
      rule.rotation === undefined
        ? 'when it leaked'
        : `every ${String(rule.rotation)} days, and at once when it leaked`,
    ],
    ['Revoke', rule.revoke ?? 'where it was issued'],
    ['Found by', rule.keywords.join(', ')],
    ['Allow one', `a comment on its line: leaklint: allow=${id} -- why`],
    ['Turn off', `"rules": { "${id}": "off" } in leaklint.config.json`],
  ];
  const references = rule.references.map((reference) => `  ${reference}`);
  return [
    `${id}: ${name}`,
    '',
    wrap(rule.description),
    '',
    ...facts.map(([label = '', value = '']) => `${`${label}:`.padEnd(12)} ${value}`),
    ...(references.length === 0 ? [] : ['', 'Read more:', ...references]),
    '',
  ].join('\n');
}

const WIDTH = 88;

function wrap(text: string): string {
  const lines = [''];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1) ?? '';
    if (line === '') lines[lines.length - 1] = word;
    else if (line.length + 1 + word.length <= WIDTH) lines[lines.length - 1] = `${line} ${word}`;
    else lines.push(word);
  }
  return lines.join('\n');
}
