import { lowerCaseMembers } from '../regex/char-set.ts';
import type { RegexNode } from '../regex/node.ts';
import { parseRegex } from '../regex/parse-regex.ts';
import type { Rule } from '../rule.ts';

const CHECKSUM = 400;
const LITERAL = 300;
const CONTEXT = 200;
const BINDING = 100;
const MOST_SPECIFIC = 99;
const FEWEST_LITERALS = 3;
/** A character out of so few, as in `gh[pousr]_`, counts as literal. */
const MOST_MEMBERS = 6;

/** The more certain a rule's way of finding is, the higher its rank: checksum, then fixed text, then context, then binding. */
export function rankOf(rule: Rule): number {
  if (rule.detector === 'binding') return BINDING;
  const literals = Math.min(MOST_SPECIFIC, literalCount(rule));
  if (rule.checksum !== undefined) return CHECKSUM + literals;
  if (rule.context !== undefined) return CONTEXT + literals;
  return (literals >= FEWEST_LITERALS ? LITERAL : BINDING) + literals;
}

function literalCount(rule: Rule): number {
  return literals(parseRegex(rule.pattern, rule));
}

function literals(node: RegexNode): number {
  switch (node.kind) {
    case 'set':
      return lowerCaseMembers(node.set).length <= MOST_MEMBERS ? 1 : 0;
    case 'group':
      return literals(node.item);
    case 'repeat':
      return literals(node.item) * node.min;
    case 'sequence':
      return node.items.reduce((sum, item) => sum + literals(item), 0);
    case 'choice':
      return Math.min(...node.options.map(literals));
    default:
      return 0;
  }
}
