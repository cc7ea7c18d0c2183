import type { Confidence } from '@leaklint/rules';
import type { Finding } from '../../core/finding.ts';
import type { RuleDescription } from '../reporter.ts';
import { SEVERITIES } from '../severity.ts';
import { weaknessOf } from '../weakness.ts';
import { isWebAddress } from '../web-address.ts';
import { adviceOf, REVOKE } from '../wording/advice.ts';
import { SARIF_SEVERITIES } from './level.ts';

/** A `reportingDescriptor` of SARIF. */
export interface RuleDescriptor {
  readonly id: string;
  readonly [property: string]: unknown;
}

/** GitHub cuts or rejects longer texts. */
const LONGEST_DESCRIPTION = 1024;
const CONFIDENCES: readonly Confidence[] = ['high', 'medium', 'low'];

/** One descriptor for each rule that found something, sorted by id. */
export function describeRules(
  findings: readonly Finding[],
  describeRule: (ruleId: string) => RuleDescription | undefined = () => undefined,
): readonly RuleDescriptor[] {
  const byRule = new Map<string, Finding[]>();
  for (const finding of findings) {
    const same = byRule.get(finding.ruleId);
    if (same === undefined) byRule.set(finding.ruleId, [finding]);
    else same.push(finding);
  }
  return [...byRule]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([id, [first, ...rest]]) => (first === undefined ? [] : [descriptor(first, rest, describeRule(id))]));
}

function descriptor(first: Finding, rest: readonly Finding[], rule: RuleDescription | undefined): RuleDescriptor {
  const findings = [first, ...rest];
  const severity = SEVERITIES.find((one) => findings.some((finding) => finding.severity === one)) ?? first.severity;
  const { level, securitySeverity } = SARIF_SEVERITIES[severity];
  const title = rule?.name ?? first.title;
  const description = rule?.description ?? '';
  return {
    id: first.ruleId,
    name: title,
    shortDescription: { text: title.slice(0, LONGEST_DESCRIPTION) },
    fullDescription: { text: (description === '' ? title : description).slice(0, LONGEST_DESCRIPTION) },
    help: helpOf(first, rule),
    helpUri: [first.help.docs, first.help.revoke, ...(rule?.references ?? [])].find(isWebAddress),
    defaultConfiguration: { level },
    properties: {
      'security-severity': securitySeverity,
      precision: CONFIDENCES.find((one) => findings.some(({ confidence }) => confidence === one)),
      tags: ['security', first.kind, `external/cwe/cwe-${weaknessOf(first)}`],
    },
  };
}

function helpOf(
  finding: Finding,
  rule: RuleDescription | undefined,
): { readonly text: string; readonly markdown: string } {
  const { ruleId, help } = finding;
  const { description = '', references = [] } = rule ?? {};
  const text = [description, adviceOf(finding), ...references].filter((part) => part !== '').join('\n');
  const steps = [...(help.revoke === undefined ? [] : [`${REVOKE}: ${asLink(help.revoke)}`]), help.fix];
  const markdown = [
    ...(description === '' ? [] : [description]),
    `**What to do**\n\n${steps.map((step, index) => `${index + 1}. ${step}`).join('\n')}`,
    `**To allow it** write \`leaklint: allow=${ruleId} -- reason\` in a comment on the line, or its fingerprint into \`allow.hashes\` of leaklint.config.json.`,
    ...(references.length === 0 ? [] : [`**References**\n\n${references.map((url) => `- <${url}>`).join('\n')}`]),
  ];
  return { text, markdown: markdown.join('\n\n') };
}

function asLink(text: string): string {
  return isWebAddress(text) ? `<${text}>` : text;
}
