import { dottedName } from '../../fact/dotted-name.ts';
import type { Call, Expression } from '../../fact/expression.ts';
import type { Command, Fact } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import type { CodeProblem } from '../check.ts';
import { dumpsEnvironment, printedByScript, scriptText } from '../command/script-text.ts';
import { problemOf } from '../problem-of.ts';

/** Commands that run a text which they are given, later or elsewhere. */
const RUNNERS = /^(?:trap|eval|bash|sh|zsh|dash|ksh|ssh|su|watch|timeout|parallel)$/;
/** Steps of Jenkins that run a script. */
const STEPS = /^(?:(?:this|script|steps)\.)?(?:sh|bat|powershell|pwsh)$/;

/** `trap 'echo "$TOKEN"' EXIT`, `bash -c "echo $KEY"`. */
export function ranTexts(flow: Flow, { program, args, scope }: Command): readonly CodeProblem[] {
  if (!RUNNERS.test(program)) return [];
  return args
    .flatMap(({ value }) => said(flow, value, { scope, isSecret: (name) => flow.names.kindOf(name) !== undefined }))
    .slice(0, 1);
}

/** Jenkins' `sh "echo ${PASSWORD}"`, and `sh 'printenv'` where credentials are around. */
export function handedScripts(flow: Flow, call: Call, scope: number): readonly CodeProblem[] {
  if (flow.facts.language !== 'groovy' || !STEPS.test(dottedName(call.callee) ?? '')) return [];
  const given = givenTo(call);
  if (given === undefined) return [];
  const own = credentialVariables(flow);
  const isSecret = (name: string): boolean =>
    flow.names.kindOf(name) !== undefined || own.has(name) || name.endsWith('_PSW');
  const text = scriptText(flow, given, scope);
  if (own.size > 0 && text !== undefined && dumpsEnvironment(text))
    return [
      problemOf(
        'secret-in-log',
        { kind: 'secret', name: 'the environment', source: 'environment', ...place(given) },
        'the whole environment is printed',
      ),
    ];
  return said(flow, given, { scope, isSecret });
}

function givenTo({ args }: Call): Expression | undefined {
  return (args.find(({ name }) => name === 'script') ?? args.find(({ name }) => name === undefined))?.value;
}

interface Said {
  readonly scope: number;
  readonly isSecret: (name: string) => boolean;
}

function said(flow: Flow, value: Expression, { scope, isSecret }: Said): readonly CodeProblem[] {
  const text = scriptText(flow, value, scope);
  const name = text === undefined ? undefined : printedByScript(text, isSecret);
  if (name === undefined) return [];
  return [
    problemOf('secret-in-log', { kind: 'secret', name, source: 'environment', ...place(value) }, `${name} is printed`),
  ];
}

function place({ start, end }: Expression): { readonly start: number; readonly end: number } {
  return { start, end };
}

const known = new WeakMap<Flow, ReadonlySet<string>>();

/** The variables that `withCredentials` and `credentials(…)` of an environment fill. */
function credentialVariables(flow: Flow): ReadonlySet<string> {
  const before = known.get(flow);
  if (before !== undefined) return before;
  const found = new Set<string>();
  for (const fact of flow.facts.facts) addAssigned(found, fact);
  for (const { call } of flow.index.calls)
    for (const { name, value } of call.args)
      if (
        /^(?:variable|passwordVariable|keyFileVariable|secretKeyVariable|tokenVariable|passphraseVariable)$/.test(
          name ?? '',
        ) &&
        value.kind === 'literal'
      )
        found.add(String(value.value));
  known.set(flow, found);
  return found;
}

/** `API_TOKEN = credentials('api-token')`. */
function addAssigned(found: Set<string>, fact: Fact): void {
  if (fact.kind !== 'binding' || fact.value?.kind !== 'call' || dottedName(fact.value.callee) !== 'credentials') return;
  const name = fact.path.at(-1) ?? '';
  for (const each of [name, `${name}_PSW`]) found.add(each);
}
