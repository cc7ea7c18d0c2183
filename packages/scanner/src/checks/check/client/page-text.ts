import type { Call, Expression, Template } from '../../fact/expression.ts';
import type { Fact } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import { isSecret, type SecretWorth } from '../../flow/worth.ts';
import { isBareToken } from '../../vocabulary/secret-name.ts';
import type { CodeProblem } from '../check.ts';
import { problemOf } from '../problem-of.ts';

/** The value of an element of a page. */
const ATTRIBUTE = /<\w[^<>]{0,400}\s(?:content|data-[\w-]{1,60})=\\?["']$/i;
/** A blank of a format. */
const BLANK = /%(?:\(\w+\))?[-+]?[sqv]|\{[\w.!:]*\}/;
const LONGEST = 4000;

/** Secrets in the text of a page that code puts together: `"<script>window.key = '" + settings.API_SECRET + "'</script>"`. */
export function pageTexts(flow: Flow, fact: Fact): readonly CodeProblem[] {
  return flow.index.compounds(fact).flatMap((each) => {
    if (each.kind === 'template') return inTemplate(flow, each, fact.scope);
    return each.kind === 'call' ? inFormat(flow, each, fact.scope) : [];
  });
}

function inTemplate(flow: Flow, { parts }: Template, scope: number): readonly CodeProblem[] {
  let before = '';
  for (const part of parts) {
    if (part.kind === 'literal') before = `${before}${String(part.value)}`.slice(-LONGEST);
    else if (isInPage(before)) {
      const leak = leakOf(flow, part, scope);
      if (leak !== undefined) return [inPage(leak)];
    }
  }
  return [];
}

/** `fmt.Fprintf(w, "<script>…%q…", key)`, `'<script>…{}…'.format(key)`. */
function inFormat(flow: Flow, { callee, args }: Call, scope: number): readonly CodeProblem[] {
  const own = callee.kind === 'member' && callee.object.kind === 'literal' ? [callee.object] : [];
  const texts = [...own, ...args.map(({ value }) => value)];
  if (!texts.some((text) => isFormat(text))) return [];
  for (const { value } of args) {
    const leak = value.kind === 'literal' || value.kind === 'template' ? undefined : leakOf(flow, value, scope);
    if (leak !== undefined) return [inPage(leak)];
  }
  return [];
}

function isFormat(text: Expression): boolean {
  if (text.kind !== 'literal' || typeof text.value !== 'string' || !text.value.includes('<')) return false;
  const blank = BLANK.exec(text.value);
  return blank !== null && isInPage(text.value.slice(Math.max(0, blank.index - LONGEST), blank.index));
}

/** Whether a script is open, or an attribute, where a text ends. */
function isInPage(before: string): boolean {
  if (!before.includes('<')) return false;
  const text = before.toLowerCase();
  return text.lastIndexOf('<script') > text.lastIndexOf('</script') || ATTRIBUTE.test(before.slice(-500));
}

/** What belongs to whoever looks at the page may stand in it: their session's token. */
function leakOf(flow: Flow, value: Expression, scope: number): SecretWorth | undefined {
  const worth = flow.worth(value, scope);
  if (!isSecret(worth) || isBareToken(worth.name)) return undefined;
  return worth.source !== 'name' || flow.names.kindOf(worth.name) !== 'token' ? worth : undefined;
}

function inPage(leak: SecretWorth): CodeProblem {
  return problemOf('exposed-client-secret', leak, `${leak.name} goes into a page, where everybody can read it`);
}
