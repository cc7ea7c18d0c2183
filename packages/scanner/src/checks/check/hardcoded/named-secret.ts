import type { Expression } from '../../fact/expression.ts';
import type { Fact } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import type { CodeProblem } from '../check.ts';
import { looksChosen, looksDrawn, mayBeCredential } from './credential-text.ts';

/** Calls whose options sign or log in. */
const SIGNING =
  /(?:^|\.)(?:session|expressSession|cookieSession|JwtModule\.register|expressjwt|expressJwt|\w*Strategy|NextAuth|betterAuth|createTransport|createPool|createConnection|Sequelize)$/;
/** Formats are no code: there, the engine sees all that there is. */
const LANGUAGES = new Set('javascript python go java kotlin csharp ruby php rust swift scala dart c groovy'.split(' '));

/** Literals under the name of a secret, which code hands over as an option, or keeps as a constant. */
export function namedSecrets(flow: Flow, fact: Fact): readonly CodeProblem[] {
  if (!LANGUAGES.has(flow.facts.language)) return [];
  const found: CodeProblem[] = [];
  for (const each of flow.index.compounds(fact)) {
    if (each.kind !== 'call') continue;
    const isSigning = SIGNING.test(flow.canonical(each.callee, fact.scope) ?? '');
    for (const { name, value } of each.args) {
      if (name !== undefined) found.push(...named(flow, { name, value, isSigning }));
      found.push(...options(flow, value, isSigning));
    }
  }
  const isKept =
    fact.kind === 'binding' && (fact.how === 'variable' || fact.how === 'field' || fact.how === 'assignment');
  if (!isKept || fact.value?.kind !== 'literal' || !looksDrawn(String(fact.value.value))) return found;
  return [...found, ...named(flow, { name: fact.path.at(-1) ?? '', value: fact.value, isSigning: false })];
}

function options(flow: Flow, value: Expression, isSigning: boolean): readonly CodeProblem[] {
  if (value.kind !== 'object') return [];
  return value.entries.flatMap(({ key, value: inner }) => {
    const own = key === undefined ? [] : named(flow, { name: key, value: inner, isSigning });
    return [...own, ...options(flow, inner, isSigning)];
  });
}

interface NamedValue {
  readonly name: string;
  readonly value: Expression;
  readonly isSigning: boolean;
}

function named(flow: Flow, { name, value, isSigning }: NamedValue): readonly CodeProblem[] {
  if (value.kind !== 'literal' || typeof value.value !== 'string') return [];
  const kind = flow.names.kindOf(name);
  const text = value.value;
  if (kind === 'connection' || (kind === undefined && !isIssued(name, text))) return [];
  if (!(isSigning && kind !== 'token' ? mayBeCredential(text) || /^\w+(?: \w+)+$/.test(text) : looksChosen(text)))
    return [];
  const { start, end } = value;
  const reason = `${name} stands in the code`;
  return [{ check: 'hardcoded-secret', confidence: 'medium', subject: name, reason, literal: text, start, end }];
}

/** What vendors begin the secret half of their keys with. */
const ISSUED = /^(?:sk|rk|pat|shpat|shpss|whsec|gsk|hf|r8|key|dop|rnd|tvly|secret|sess|app|sntrys)[-_][\w-]{20,}$/;

/** `openAIKey` is called after its vendor alone; its value says the rest. */
function isIssued(name: string, text: string): boolean {
  return (
    /(?:key|token|secret)$/i.test(name) &&
    !/public|publishable|cache|sort/i.test(name) &&
    ISSUED.test(text) &&
    looksDrawn(text)
  );
}
