import type { Call, Expression, Operation } from '../../fact/expression.ts';
import { dottedName } from '../../fact/dotted-name.ts';
import type { Flow } from '../../flow/flow.ts';
import { isSecret } from '../../flow/worth.ts';
import type { CodeProblem } from '../check.ts';
import { literalBehind } from './literal-behind.ts';
import { looksLikeSecret } from './secret-words.ts';

const EQUALITY = /^(?:[=!]==?|eq\??|ne)$/;
const COMPARING =
  /(?:^|\.)(?:equals|Equals|equalsIgnoreCase|compare_digest|secure_compare|timingSafeEqual|ConstantTimeCompare|fixed_length_secure_compare|isEqual|eql\?|constantTimeAreEqual|FixedTimeEquals|hash_equals)$/;

/** `password == 'text'`: whoever reads the code knows what to send. */
export function comparedSecrets(flow: Flow, each: Operation | Call, scope: number): readonly CodeProblem[] {
  if (each.kind === 'operation') return EQUALITY.test(each.operator) ? among(flow, each.operands, scope) : [];
  const name = dottedName(each.callee) ?? (each.callee.kind === 'member' ? (each.callee.property ?? '') : '');
  if (!COMPARING.test(name)) return [];
  const values = each.args.map(({ value }) => value);
  return among(flow, each.callee.kind === 'member' ? [...values, each.callee.object] : values, scope);
}

function among(flow: Flow, operands: readonly Expression[], scope: number): readonly CodeProblem[] {
  for (const literal of operands) {
    const found = literalBehind(flow, literal, { scope, depth: 3 });
    if (found === undefined || !looksLikeSecret(found.text, 'chosen')) continue;
    for (const other of operands) {
      const worth = other === literal ? 'unknown' : flow.worth(other, scope);
      if (!isSecret(worth) || worth.holder !== undefined) continue;
      // Tokens are compared with names of their kinds, too.
      if (flow.names.kindOf(worth.name) === 'token' && !looksLikeSecret(found.text, 'drawn')) continue;
      const { text, start, end } = found;
      const reason = `${worth.name} is compared with a text in the code`;
      return [
        { check: 'hardcoded-secret', confidence: 'medium', subject: worth.name, reason, literal: text, start, end },
      ];
    }
  }
  return [];
}
