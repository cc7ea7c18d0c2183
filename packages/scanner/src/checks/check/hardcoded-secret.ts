import type { Expression } from '../fact/expression.ts';
import type { Fact } from '../fact/fact.ts';
import type { Flow } from '../flow/flow.ts';
import type { Check, CheckedFile, CodeProblem } from './check.ts';
import { comparedSecrets } from './hardcoded/compared-secret.ts';
import { handedSecrets } from './hardcoded/handed-secret.ts';
import { phpCredentials } from './hardcoded/php-credentials.ts';
import { namedSecrets } from './hardcoded/named-secret.ts';

const SHORTEST = 8;

/** Secrets that code puts together of constants or hands over, which a search in the text cannot tell. */
export const hardcodedSecret: Check = {
  name: 'hardcoded-secret',
  find: (flow, file) => [
    ...flow.index.calls.flatMap((each) => [...handedSecrets(flow, each), ...phpCredentials(flow, each)]),
    ...flow.facts.facts.flatMap((fact) => [...namedSecrets(flow, fact), ...compared(flow, fact)]),
    ...(file.judge === undefined ? [] : flow.facts.facts.flatMap((fact) => composed(flow, fact, file))),
  ],
};

function compared(flow: Flow, fact: Fact): readonly CodeProblem[] {
  const found: CodeProblem[] = [];
  for (const each of flow.index.compounds(fact))
    if (each.kind === 'operation' || each.kind === 'call') found.push(...comparedSecrets(flow, each, fact.scope));
  return found;
}

interface Composed {
  readonly name: string;
  readonly value: Expression;
}

function composed(flow: Flow, fact: Fact, { judge }: CheckedFile): readonly CodeProblem[] {
  return candidates(flow, fact).flatMap(({ name, value }) => {
    const text = flow.fold(value, fact.scope);
    if (text === undefined || text.length < SHORTEST || /\s{2}|\n/.test(text)) return [];
    const rule = judge?.(name, text);
    if (rule === undefined) return [];
    const reason = `the constants come to a secret (${rule})`;
    return [
      { check: 'hardcoded-secret', confidence: 'high', subject: name, reason, start: value.start, end: value.end },
    ];
  });
}

/** Values with a name; and all others, of which only their format can tell. */
function candidates(flow: Flow, fact: Fact): readonly Composed[] {
  const compounds = flow.index.compounds(fact);
  if (!compounds.some(isComposed)) return [];
  const found = new Map<Expression, string>();
  if (fact.kind === 'binding' && fact.value !== undefined) found.set(fact.value, fact.path.at(-1) ?? '');
  const collect = (each: Expression): void => {
    if (each.kind === 'object') for (const { key, value } of each.entries) found.set(value, key ?? '');
    if (each.kind === 'call')
      for (const { name, value } of each.args) if (!found.has(value)) found.set(value, name ?? '');
  };
  compounds.forEach(collect);
  if (fact.kind === 'return') found.set(fact.value, '');
  return [...found].filter(([value]) => isComposed(value)).map(([value, name]) => ({ name, value }));
}

/** Text made of constants by an operation; a plain literal is the engine's own business. */
function isComposed(value: Expression): boolean {
  if (value.kind === 'template') return value.parts.length > 1;
  if (value.kind !== 'call') return false;
  const last =
    value.callee.kind === 'member'
      ? value.callee.property
      : value.callee.kind === 'name'
        ? value.callee.name
        : undefined;
  return last !== undefined && /^(?:join|concat|atob|toString)$/.test(last);
}
