import { checksums } from '../checksum/checksums.ts';
import { checkTemplate } from '../template/fill-template.ts';
import type { Rule } from '../rule.ts';
import { checkPattern } from './check-pattern.ts';
import type { Place, Report } from './problem.ts';
import { suggestion } from './suggest.ts';
import { itemsOf, valueAt } from './tree.ts';
import type { Tree } from './tree.ts';

const SHORTEST_KEYWORD = 3;
const ID = /^[a-z][a-z0-9]*(?:-[a-z0-9]+)+$/;

/** What `checkRule` needs to know beside the rule. */
export interface RuleCheck {
  readonly rule: Rule;
  readonly tree: Tree;
  /** What the id may start with: the provider, and what it was called before. */
  readonly providers: readonly string[];
  readonly custom: boolean;
  readonly report: Report;
}

/** Looks for what is wrong with a rule whose keys and types are in order. */
export function checkRule(check: RuleCheck): void {
  checkId(check);
  checkKeywords(check);
  checkDetector(check);
  checkChecksum(check);
  checkTemplates(check, 'examples');
  checkTemplates(check, 'counterExamples');
}

function placeOf(check: RuleCheck, key: string): Place {
  return valueAt(check.tree, key)?.place ?? check.tree.place;
}

function checkId({ rule, custom, report, ...check }: RuleCheck): void {
  const place = valueAt(check.tree, 'id')?.place ?? check.tree.place;
  if (!ID.test(rule.id)) {
    report(place, `id "${rule.id}" must be lower-case words joined by dashes, such as ${rule.provider}-token`);
  } else if (!custom && !check.providers.some((provider) => rule.id.startsWith(`${provider}-`))) {
    report(place, `id "${rule.id}" must start with its provider: "${rule.provider}-"`);
  }
}

function checkKeywords(check: RuleCheck): void {
  const { rule, report } = check;
  const items = itemsOf(valueAt(check.tree, 'keywords'));
  for (const [index, keyword] of rule.keywords.entries()) {
    const place = items[index]?.place ?? placeOf(check, 'keywords');
    if (keyword !== keyword.toLowerCase()) report(place, `keyword "${keyword}" must be lower case`);
    if (keyword.length < SHORTEST_KEYWORD) {
      report(place, `keyword "${keyword}" is shorter than ${SHORTEST_KEYWORD} characters`);
    }
    if (!/^[\x20-\x7e]*$/.test(keyword)) report(place, `keyword "${keyword}" must be printable ASCII`);
  }
  const startsFromPart = rule.parts.some((part) => part.required);
  if (rule.keywords.length === 0 && !startsFromPart) {
    report(check.tree.place, '"keywords" is missing (only a rule with a context or a required part can do without)');
  }
}

function checkDetector(check: RuleCheck): void {
  const { rule, report } = check;
  if (rule.detector === 'pattern' && rule.pattern === '') report(check.tree.place, '"pattern" is missing');
  if (rule.detector === 'binding' && (rule.pattern !== '' || rule.context !== undefined)) {
    report(placeOf(check, 'detector'), 'a binding rule finds by its keywords; leave out "pattern" and "context"');
  }
  if (rule.detector === 'binding' || rule.pattern === '') return;
  for (const message of checkPattern(rule)) report(placeOf(check, 'pattern'), message);
}

function checkChecksum(check: RuleCheck): void {
  const { checksum } = check.rule;
  if (checksum === undefined || Object.hasOwn(checksums, checksum)) return;
  const known = Object.keys(checksums);
  check.report(
    placeOf(check, 'checksum'),
    `unknown checksum "${checksum}"${suggestion(checksum, known) || `; known are ${known.join(', ')}`}`,
  );
}

function checkTemplates(check: RuleCheck, key: 'examples' | 'counterExamples'): void {
  const items = itemsOf(valueAt(check.tree, key));
  for (const [index, template] of check.rule[key].entries()) {
    const problem = checkTemplate(template);
    if (problem !== undefined) check.report(items[index]?.place ?? placeOf(check, key), problem);
  }
}
