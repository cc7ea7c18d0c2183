import type { Expression } from '../../fact/expression.ts';
import type { Fact } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import { expressionsOf, walk } from '../../flow/walk.ts';
import { clientVariable, isExposedSecret } from '../../vocabulary/client-variables.ts';
import type { CodeProblem } from '../check.ts';

/** Code that says of itself that it runs in a browser. */
const DIRECTIVE = /^(?:\s|\/\/[^\n]*\n|\/\*(?:[^*]|\*(?!\/))*\*\/)*["']use client["']/;

/** Secrets of the server that a client component reads. */
export function readInClient(flow: Flow, text: string): readonly CodeProblem[] {
  if (!runsInBrowser(flow, text)) return [];
  const found: CodeProblem[] = [];
  for (const fact of flow.facts.facts) for (const each of readings(flow, fact)) found.push(each);
  return found;
}

/** A component of JavaScript, or an app of Blazor that is compiled for the browser, settings and all. */
function runsInBrowser({ facts: { language } }: Flow, text: string): boolean {
  if (language === 'csharp') return text.includes('WebAssemblyHostBuilder.CreateDefault');
  return language === 'javascript' && DIRECTIVE.test(text.slice(0, 2000));
}

function readings(flow: Flow, fact: Fact): readonly CodeProblem[] {
  const found: CodeProblem[] = [];
  const collect = (each: Expression): void => {
    const variable = isReading(flow, each) ? flow.environmentRead(each, fact.scope)?.variable : undefined;
    if (variable === undefined || clientVariable(variable) !== undefined) return;
    if (flow.names.kindOf(variable) !== undefined)
      found.push(problem(variable, `${variable} is read in a component that runs in the browser`, each));
  };
  for (const expression of expressionsOf(fact)) walk(expression, collect);
  return found;
}

function isReading({ facts: { language } }: Flow, { kind }: Expression): boolean {
  return kind === 'member' || (kind === 'call' && language === 'csharp');
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
