import type { Flow } from '../../flow/flow.ts';
import type { CodeProblem } from '../check.ts';

const PLACE =
  /^(?:(?:app|node|rails|rack|flask|django|go|aspnetcore|dotnet|deploy\w*|spring_profiles)_?)?(?:env|environment|active)$/i;

/** What a file says of production weighs more: there, the plain file is no help for development. */
export function weighed(flow: Flow, problems: readonly CodeProblem[]): readonly CodeProblem[] {
  if (problems.length === 0 || !saysProduction(flow)) return problems;
  return problems.map((problem) => ({ ...problem, severity: 'high', reason: `${problem.reason}, in production` }));
}

function saysProduction(flow: Flow): boolean {
  return flow.facts.facts.some((fact) => {
    if (fact.kind !== 'binding' || fact.value === undefined || !PLACE.test(fact.path.at(-1) ?? '')) return false;
    return /^(?:prod|production)$/i.test(flow.fold(fact.value, fact.scope) ?? '');
  });
}
