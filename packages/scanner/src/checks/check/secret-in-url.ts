import type { Call, Expression } from '../fact/expression.ts';
import type { Fact } from '../fact/fact.ts';
import type { Flow } from '../flow/flow.ts';
import type { Check, CodeProblem } from './check.ts';
import { inCall, inFormat } from './url/in-call.ts';
import { inText } from './url/in-text.ts';
import { builtQuery } from './url/parameters.ts';
import { partOfAddress } from './url/query-worth.ts';

/** Secrets in addresses: proxies, logs, histories and referrers keep them. */
export const secretInUrl: Check = {
  name: 'secret-in-url',
  find: (flow) => {
    const found = flow.facts.facts.flatMap((fact) => inFact(flow, fact));
    return [...new Map(found.map((problem) => [problem.start, problem])).values()];
  },
};

function inFact(flow: Flow, fact: Fact): readonly CodeProblem[] {
  const { scope } = fact;
  const found: CodeProblem[] = [];
  const requested = new Set<Expression>();
  for (const each of flow.index.compounds(fact)) {
    if (each.kind === 'call') {
      for (const address of requestedBy(flow, each, scope)) requested.add(address);
      found.push(...inCall(flow, each, scope), ...inFormat(flow, each, scope));
    }
    if (each.kind !== 'template') continue;
    // What a program of Terraform's is started with shows in the console of its platform, and in the state.
    const isShown = fact.kind === 'binding' && fact.how === 'environment' && flow.facts.language === 'hcl';
    const isCommand = fact.kind === 'command' || isShown;
    const lead = isQuery(fact) && fact.kind === 'binding' && fact.value === each ? '?' : '';
    found.push(...inText(flow, each, { scope, isCommand, isRequested: requested.has(each), lead }));
  }
  const built =
    fact.kind === 'binding' && fact.value !== undefined && isQuery(fact)
      ? builtQuery(flow, fact.value, scope)
      : undefined;
  return built === undefined ? found : [...found, partOfAddress(built)];
}

/** `builder.Query = …`, `url.search = …`. */
function isQuery(fact: Fact): boolean {
  return (
    fact.kind === 'binding' &&
    fact.how === 'assignment' &&
    fact.path.length > 1 &&
    /^(?:Query|RawQuery|search|query)$/.test(fact.path.at(-1) ?? '')
  );
}

const REQUESTING =
  /(?:^|[.:])(?:get|post|put|patch|delete|head|request|fetch|open|axios|ky|got|urlopen|urlretrieve|Get|Post|NewRequest|NewRequestWithContext|\w*Async|getForObject|getForEntity|exchange|WebSocket|EventSource|file_get_contents|curl_init|curl_setopt|getJSON|uri|ajax|useSWR|getText|readText)$/;

/** The addresses that a call asks for. */
function requestedBy(flow: Flow, { callee, args }: Call, scope: number): readonly Expression[] {
  const name = flow.canonical(callee, scope) ?? (callee.kind === 'member' ? (callee.property ?? '') : '');
  return REQUESTING.test(name) ? args.map(({ value }) => value) : [];
}
