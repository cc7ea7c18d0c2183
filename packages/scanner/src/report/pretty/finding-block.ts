import type { Finding } from '../../core/finding.ts';
import { printable } from '../printable.ts';
import type { ReportOptions } from '../reporter.ts';
import { allowHint, describeAllowHint } from '../wording/allow-hint.ts';
import { shortAdviceOf } from '../wording/advice.ts';
import { plural } from '../wording/plural.ts';
import { codeFrame } from './code-frame.ts';
import { historyLines } from './history-lines.ts';
import type { Paint } from './paint-plain.ts';

/** A line should fit a terminal: of the reasons, as many are shown. */
const WIDTH = 100;
const SHORT_COMMIT = 9;

/** What to do about a finding, in words for the occasion. */
export interface Advice {
  readonly fix: string;
  readonly allow: string;
}

const PURGE = '; to purge it: docs/history.md';

/** A finding in at most six lines: where and what, the code, why, what to do, how to let it pass; two more with a history. */
export function findingBlock(
  finding: Finding,
  paint: Paint,
  options: ReportOptions & { readonly advice?: Advice },
): readonly string[] {
  const { fix, allow } = options.advice ?? {
    fix: shortAdviceOf(finding),
    allow: describeAllowHint(allowHint(finding)),
  };
  const history = historyLines(finding);
  return [
    findingLine(finding, paint, options) + (history.length === 0 ? paint.faint(origin(finding)) : ''),
    ...code(finding, paint),
    `  ${paint.faint('why  ')}  ${why(finding, options.verbose)}`,
    ...history.map((line, index) => `  ${paint.faint(index === 0 ? 'git  ' : '     ')}  ${line}`),
    `  ${paint.faint('fix  ')}  ${printable(fix)}${history.length === 0 ? '' : PURGE}`,
    `  ${paint.faint('allow')}  ${printable(allow)}`,
  ];
}

/** The first line alone: place, severity, rule and the redacted (or, when asked for, the raw) secret. */
export function findingLine(finding: Finding, paint: Paint, { showSecrets }: ReportOptions): string {
  const { location, severity, ruleId, secret, redacted } = finding;
  const place = printable(`${location.path}:${location.startLine}:${location.startColumn}`);
  const shown = showSecrets ? (secret?.reveal() ?? redacted) : redacted;
  const parts = [paint.place(place), paint.severity(severity, severity), ruleId, printable(shown)];
  return parts.filter((part) => part !== '').join('  ');
}

function code(finding: Finding, paint: Paint): readonly string[] {
  const frame = codeFrame(finding);
  if (frame === undefined) return [];
  const number = String(frame.line);
  const gutter = ' '.repeat(number.length);
  const marks = frame.marks === '' ? [] : [`  ${paint.faint(`${gutter} |`)} ${paint.caret(frame.marks)}`];
  return [`  ${paint.faint(`${number} |`)} ${frame.code}`, ...marks];
}

function why({ ruleId, title, reasons, confidence, decodedVia }: Finding, verbose: boolean): string {
  const inside = decodedVia.length === 0 ? '' : `, inside ${decodedVia.join(', ')}`;
  const claim = printable(`${title}, ${confidence} confidence${inside}`);
  const sentences = reasons.map((reason) => printable(spoken(reason, ruleId)));
  const shown = verbose ? sentences : firstFitting(sentences, WIDTH - claim.length);
  const more = sentences.length > shown.length ? `; ${sentences.length - shown.length} more (--verbose)` : '';
  return shown.length === 0 ? claim : `${claim}: ${shown.join('; ')}${more}`;
}

/** A reason as it is said behind the rule's name, which needs neither its side nor the rule once more. */
function spoken(reason: string, ruleId: string): string {
  if (reason === `matches the format of ${ruleId}`) return 'matches its format';
  return reason.replace(/^for: /, '').replace(/^against: /, 'but ');
}

/** As many as fit, but one at least. */
function firstFitting(sentences: readonly string[], room: number): readonly string[] {
  let length = 0;
  const count = sentences.findIndex((sentence) => (length += sentence.length + '; '.length) > room);
  return count === -1 ? sentences : sentences.slice(0, Math.max(1, count));
}

/** Where in history, for a finding that has one. */
function origin({ git, occurrences }: Finding): string {
  const parts = [
    ...(git?.commit === undefined ? [] : [`commit ${git.commit.slice(0, SHORT_COMMIT)}`]),
    ...(git?.author === undefined ? [] : [git.author]),
    ...(git?.date === undefined ? [] : [git.date.slice(0, 'yyyy-mm-dd'.length)]),
    ...(git?.commit === undefined ? [] : [git.inHead ? 'still in HEAD' : 'not in HEAD']),
    ...(occurrences.length > 1 ? [plural(occurrences.length, 'place')] : []),
  ];
  return parts.length === 0 ? '' : printable(`  (${parts.join(', ')})`);
}
