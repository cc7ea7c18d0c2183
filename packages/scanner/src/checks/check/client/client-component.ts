import type { Expression } from '../../fact/expression.ts';
import type { Fact } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import { expressionsOf, walk } from '../../flow/walk.ts';
import { clientVariable, isExposedSecret } from '../../vocabulary/client-variables.ts';
import type { CodeProblem } from '../check.ts';

/** Code that says of itself that it runs in a browser. */
const DIRECTIVE = /^(?:\s|\/\/[^\n]*\n|\/\*[\s\S]*?\*\/)*["']use client["']/;

/** Secrets of the server that a client component reads. */
export function readInClient(flow: Flow, text: string): readonly CodeProblem[] {
  if (flow.facts.language !== 'javascript' || !DIRECTIVE.test(text.slice(0, 2000))) return [];
  const found: CodeProblem[] = [];
  for (const fact of flow.facts.facts) for (const each of readings(flow, fact)) found.push(each);
  return found;
}

function readings(flow: Flow, fact: Fact): readonly CodeProblem[] {
  const found: CodeProblem[] = [];
  const collect = (each: Expression): void => {
    const variable = each.kind === 'member' ? flow.environmentRead(each, fact.scope)?.variable : undefined;
    if (variable === undefined || clientVariable(variable) !== undefined) return;
    if (flow.names.kindOf(variable) !== undefined)
      found.push(problem(variable, `${variable} is read in a component that runs in the browser`, each));
  };
  for (const expression of expressionsOf(fact)) walk(expression, collect);
  return found;
}

/** SvelteKit's `import { PUBLIC_… } from '$env/static/public'`. */
export function importedVariable(fact: Fact): readonly CodeProblem[] {
  if (fact.kind !== 'import' || !/^\$env\/\w+\/public$/.test(fact.module)) return [];
  const name = fact.imported ?? '';
  return isExposedSecret(name)
    ? [problem(name, `the prefix of ${name} makes the build put it into what browsers load`, fact)]
    : [];
}

function problem(
  subject: string,
  reason: string,
  { start, end }: { readonly start: number; readonly end: number },
): CodeProblem {
  return { check: 'exposed-client-secret', confidence: 'high', subject, reason, start, end };
}
