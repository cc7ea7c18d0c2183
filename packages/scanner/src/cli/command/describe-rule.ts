import type { Confidence, RuleDetails, Severity } from '@leaklint/rules';
import { isWebAddress } from '../../report/web-address.ts';

/** A rule with all that is known of it. */
export interface DescribedRule extends RuleDetails {
  readonly severity: Severity;
  readonly confidence: Confidence;
  /** False: the configuration turns it off. */
  readonly isActive: boolean;
  readonly detector: 'pattern' | 'binding' | 'check';
  readonly keywords: readonly string[];
  readonly pattern: string;
}

type Fact = readonly [label: string, text: string];

const WIDTH = 88;
const LABEL = 'If it leaked  '.length;

/** A rule for people: what it finds and why that matters, what to do, and how to allow it. */
export function describeRule(rule: DescribedRule): string {
  const { id, name, description, severity, confidence, references } = rule;
  const facts: readonly Fact[] = [
    ['Severity', rule.isActive ? severity : `${severity}, but turned off by the configuration`],
    ['Confidence', confidence],
    ['Found by', evidenceOf(rule)],
    ['If it leaked', remedyOf(rule)],
    ['Rotate', rule.rotation === undefined ? 'when it leaked' : `every ${String(rule.rotation)} days`],
    ['Allow one', `with a comment on its line: leaklint: allow=${id} -- reason`],
    ['Turn off', `in leaklint.config.json: "${rule.detector === 'check' ? 'checks' : 'rules'}": { "${id}": "off" }`],
  ];
  const blocks = [
    name === id ? id : `${id}: ${name}`,
    ...(description === '' ? [] : [wrap(description)]),
    facts.map(factLines).join('\n'),
    ...(references.length === 0 ? [] : [['Read more', ...references.map((url) => `  ${url}`)].join('\n')]),
  ];
  return `${blocks.join('\n\n')}\n`;
}

function evidenceOf({ detector, keywords }: DescribedRule): string {
  if (detector === 'check') return 'what the code does, in all languages that leaklint parses';
  if (keywords.length === 0) return 'its format, near another secret that it belongs to';
  const words = keywords.map((word) => word.trim()).join(', ');
  const evidence =
    detector === 'binding'
      ? `a name that holds one of these, bound to a value that looks like a secret: ${words}`
      : `its format, where one of these stands: ${words}`;
  return wrap(evidence, WIDTH - LABEL);
}

function remedyOf({ revoke }: DescribedRule): string {
  if (revoke === undefined) return 'revoke or replace it where it was issued';
  return isWebAddress(revoke) ? `revoke it at ${revoke}` : wrap(revoke, WIDTH - LABEL);
}

function factLines([label, text]: Fact): string {
  return label.padEnd(LABEL) + text.replaceAll('\n', `\n${' '.repeat(LABEL)}`);
}

function wrap(text: string, width = WIDTH): string {
  const lines: string[] = [];
  for (const word of text.split(/\s+/)) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + word.length > width) lines.push(word);
    else lines[lines.length - 1] = `${line} ${word}`;
  }
  return lines.join('\n');
}
