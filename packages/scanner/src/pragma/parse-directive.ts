import type { Directive } from './find-directives.ts';

/** What follows a pragma's words: the rules it is for, its last day, and why it is there. */
export interface DirectiveDetails {
  readonly ruleIds: readonly string[];
  readonly until: string | undefined;
  readonly reason: string | undefined;
  readonly problem: string | undefined;
}

const RULES = /^\s*=\s*(?<rules>(?:[^\s,]+(?:\s*,\s*[^\s,]+)*)?)/u;
const UNTIL = /^\s+until\b\s*(?<until>\S*)/iu;
const RULE_ID = /^[a-z0-9]{1,24}(?:-[a-z0-9]{1,24}){0,11}$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;
const REASON_MARK = /^(?:--|[—–])/u;
/** Another comment or the end of a code span may follow: `# leaklint: allow # noqa`. */
const OTHER_COMMENT = /^(?:[#;%`|]|\/\/|\/\*|\*\/|<!--)/u;

/**
 * Reads what follows a pragma's words in its comment.
 * Problems never quote the text: it may hold the very secret that the pragma is about.
 */
export function parseDirective(directive: Directive, tail: string): DirectiveDetails {
  const bare = { ruleIds: [], until: undefined, reason: undefined, problem: undefined };
  if (directive.dialect === 'foreign') return bare;
  if (directive.dialect === 'allowlist') return { ...bare, reason: reasonIn(tail.trim()) };
  const { rules, until, rest } = splitTail(tail);
  const ruleIds = rules?.split(',').map((id) => id.trim().toLowerCase()) ?? [];
  const problem =
    problemWithVerb(directive) ?? problemWithRules(ruleIds) ?? problemWithDate(until) ?? problemWithRest(rest);
  return problem === undefined ? { ruleIds, until, reason: reasonIn(rest), problem } : { ...bare, problem };
}

function splitTail(tail: string): { readonly rules?: string; readonly until?: string; readonly rest: string } {
  const rules = RULES.exec(tail);
  const afterRules = tail.slice(rules?.[0].length ?? 0);
  const day = UNTIL.exec(afterRules);
  return { ...rules?.groups, ...day?.groups, rest: afterRules.slice(day?.[0].length ?? 0).trim() };
}

function reasonIn(rest: string): string | undefined {
  const mark = REASON_MARK.exec(rest)?.[0] ?? '';
  const reason = mark === '' ? '' : rest.slice(mark.length).trim();
  return reason === '' ? undefined : reason;
}

function problemWithVerb({ kind }: Directive): string | undefined {
  if (kind !== 'unknown') return undefined;
  return 'not a pragma: after `leaklint:` goes `allow`, `allow-next-line`, `allow-begin`, `allow-end` or `allow-file`';
}

function problemWithRules(ruleIds: readonly string[]): string | undefined {
  if (ruleIds.every((id) => RULE_ID.test(id))) return undefined;
  return 'what follows `=` is not a list of rule ids such as `github-token,slack-bot-token`';
}

function problemWithDate(until: string | undefined): string | undefined {
  if (until === undefined || isDay(until)) return undefined;
  return 'what follows `until` is not a day such as 2027-01-31';
}

function problemWithRest(rest: string): string | undefined {
  if (rest === '' || OTHER_COMMENT.test(rest) || REASON_MARK.test(rest)) return undefined;
  return 'write rule ids as `allow=rule-id`, a last day as `until 2027-01-31`, and a reason after ` -- `';
}

function isDay(text: string): boolean {
  if (!DATE.test(text)) return false;
  const time = Date.parse(`${text}T00:00:00Z`);
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
