import type { Entry, Expression } from '../fact/expression.ts';
import type { Binding, Fact } from '../fact/fact.ts';
import type { Flow } from '../flow/flow.ts';
import { isSecret } from '../flow/worth.ts';
import { isExposedSecret } from '../vocabulary/client-variables.ts';
import type { Check, CheckedFile, CodeProblem } from './check.ts';
import { appSecrets } from './client/app-secret.ts';
import { importedVariable, readInClient } from './client/client-component.ts';
import { pageData } from './client/page-data.ts';
import { pageTexts } from './client/page-text.ts';
import { problemOf } from './problem-of.ts';

/** Secrets that a build puts into what browsers load. */
export const exposedClientSecret: Check = {
  name: 'exposed-client-secret',
  find: (flow, file) => {
    const found = [
      ...flow.facts.facts.flatMap((fact) => [
        ...variables(flow, fact),
        ...published(flow, fact, file),
        ...importedVariable(fact),
        ...appSecrets(flow, fact, file.text),
        ...pageTexts(flow, fact),
      ]),
      ...flow.index.calls.flatMap(({ call, scope }) => pageData(flow, call, scope)),
      ...readInClient(flow, file.text),
    ];
    return [...new Map(found.map((problem) => [`${String(problem.start)} ${problem.subject}`, problem])).values()];
  },
};

/** Variables whose prefix makes them public. */
function variables(flow: Flow, fact: Fact): readonly CodeProblem[] {
  const found: CodeProblem[] = [];
  const collect = (each: Expression): void => {
    const reading =
      each.kind === 'environment' || each.kind === 'member' || each.kind === 'call'
        ? flow.environmentRead(each, fact.scope)
        : undefined;
    if (reading !== undefined && isExposedSecret(reading.variable)) found.push(exposed(reading.variable, each));
  };
  for (const each of flow.index.compounds(fact)) collect(each);
  if (fact.kind === 'binding') found.push(...appExtra(flow, fact));
  if (
    fact.kind === 'binding' &&
    isExposedSecret(fact.path.at(-1) ?? '') &&
    fact.how !== 'variable' &&
    fact.how !== 'iteration' &&
    // Files of examples name the variable and leave it empty.
    !(fact.value?.kind === 'literal' && (fact.value.value === '' || fact.value.value === null))
  )
    found.push(exposed(fact.path.at(-1) ?? '', fact.target));
  return found;
}

function exposed(name: string, { start, end }: { readonly start: number; readonly end: number }): CodeProblem {
  const reason = `the prefix of ${name} makes the build put it into what browsers load`;
  return { check: 'exposed-client-secret', confidence: 'high', subject: name, reason, start, end };
}

/** What an app of Expo is given in `extra` of its app.json; keys of Firebase and of maps may be seen. */
function appExtra(flow: Flow, { path, target, value }: Binding): readonly CodeProblem[] {
  const at = path.indexOf('extra');
  const name = path.at(-1) ?? '';
  if (flow.facts.language !== 'json' || at < 0 || at > 1 || at === path.length - 1 || value?.kind !== 'literal')
    return [];
  const isKnown = flow.names.kindOf(name) !== undefined && !/firebase|maps|sentry|public|anon/i.test(path.join('.'));
  if (!isKnown || typeof value.value !== 'string' || value.value === '' || /^[<$]|^process\./.test(value.value))
    return [];
  const reason = `${name} becomes part of the app, where everybody who has it can read it`;
  return [
    {
      check: 'exposed-client-secret',
      confidence: 'medium',
      subject: name,
      reason,
      start: target.start,
      end: target.end,
    },
  ];
}

const PUBLIC_KEYS = /^(?:publicRuntimeConfig|public|define)$/;
const PAGE_PROPS = /^(?:getServerSideProps|getStaticProps|getInitialProps|load|loader)$/;

/** Places whose contents go to the browser: public settings, page properties, attributes, `window`. */
function published(flow: Flow, fact: Fact, { path }: CheckedFile): readonly CodeProblem[] {
  if (flow.facts.language !== 'javascript') return [];
  const found: CodeProblem[] = [];
  const report = (value: Expression): void => {
    const worth = flow.worth(value, fact.scope);
    if (isSecret(worth) && worth.source !== 'name')
      found.push(problemOf('exposed-client-secret', worth, `${worth.name} goes into what browsers load`));
  };
  const collect = (each: Expression): void => {
    for (const entry of each.kind === 'object' ? each.entries : []) if (isPublicEntry(entry, path)) report(entry.value);
    if (each.kind === 'call') {
      const name = flow.canonical(each.callee, fact.scope) ?? '';
      if (/DefinePlugin$|^<script>$/.test(name)) for (const { value } of each.args) report(value);
      if (each.args.some(({ value }) => saysBrowser(value))) for (const { value } of each.args) report(value);
    }
  };
  for (const each of flow.index.compounds(fact)) collect(each);
  if (
    fact.kind === 'binding' &&
    fact.value !== undefined &&
    /^(?:window|globalThis)$/.test(fact.path[0] ?? '') &&
    fact.path.length > 1 &&
    fact.path[1] !== 'process'
  )
    report(fact.value);
  if (fact.kind === 'return' && PAGE_PROPS.test(functionName(flow, fact.scope))) report(propsOf(fact.value));
  return found;
}

function isPublicEntry({ key, value }: Entry, path: string): boolean {
  if (key === undefined || value.kind !== 'object') return false;
  if (key === 'extra') return /(?:^|\/)app\.config\.[cm]?[jt]s$/.test(path);
  return PUBLIC_KEYS.test(key) || (key === 'env' && /(?:^|\/)next\.config\.[cm]?[jt]s$/.test(path));
}

/** `dangerouslyAllowBrowser: true` says that the key is for browsers. */
function saysBrowser(value: Expression): boolean {
  return (
    value.kind === 'object' &&
    value.entries.some(
      ({ key, value: inner }) => key === 'dangerouslyAllowBrowser' && inner.kind === 'literal' && inner.value === true,
    )
  );
}

function functionName(flow: Flow, scope: number): string {
  return flow.facts.scopes[scope]?.name ?? '';
}

/** Next.js sends `props` only. */
function propsOf(value: Expression): Expression {
  // Remix: `return json({ … })`.
  if (value.kind === 'call' && value.callee.kind === 'name' && /^(?:json|defer|data)$/.test(value.callee.name))
    return value.args[0]?.value ?? value;
  const props = value.kind === 'object' ? value.entries.find(({ key }) => key === 'props') : undefined;
  return props?.value ?? value;
}
