import type { Expression } from '../../fact/expression.ts';
import type { Binding, Fact } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import { isSecret } from '../../flow/worth.ts';
import type { CodeProblem } from '../check.ts';
import { backendProblem } from './backend-problem.ts';

/** Cookies set by an assignment: `document.cookie = …`, Rails' `cookies[:token] = …`. */
export function assignedCookies(flow: Flow, fact: Fact): readonly CodeProblem[] {
  if (fact.kind !== 'binding' || fact.value === undefined) return [];
  const path = fact.path.join('.');
  if (/^(?:window\.)?(?:local|session)Storage\.\w+$/.test(path)) return inStorage(flow, fact, fact.value);
  const subject = /^(?:window\.)?document\.cookie$/.test(path)
    ? inDocument(flow, fact.value, fact.scope)
    : inJar(flow, fact, fact.value);
  return subject === undefined
    ? []
    : [
        backendProblem(
          fact.value,
          subject,
          `${subject} is kept in a cookie without httpOnly, which every script of the page can read`,
          'medium',
        ),
      ];
}

/** `localStorage.token = …`. */
function inStorage(flow: Flow, { path, scope }: Binding, value: Expression): readonly CodeProblem[] {
  const worth = flow.worth(value, scope);
  const name = path.at(-1) ?? '';
  const subject = isSecret(worth)
    ? worth.name
    : flow.names.kindOf(name) !== undefined && worth === 'unknown'
      ? name
      : undefined;
  if (subject === undefined || value.kind === 'literal') return [];
  return [backendProblem(value, subject, `${subject} is kept where every script of the page can read it`, 'medium')];
}

/** Nothing that a page writes itself can have `httpOnly`. */
function inDocument(flow: Flow, value: Expression, scope: number): string | undefined {
  const worth = flow.worth(value, scope);
  if (isSecret(worth)) return worth.name;
  if (value.kind !== 'template') return undefined;
  const [first, second] = value.parts;
  const name = first?.kind === 'literal' ? /^\s*([\w.-]+)=$/.exec(String(first.value))?.[1] : undefined;
  const isNamed = name !== undefined && second !== undefined && flow.names.kindOf(name) !== undefined;
  return isNamed && !/csrf|xsrf/i.test(name) ? name : undefined;
}

/** `cookies[:token] = value`, or `= { value: …, httponly: true }`. */
function inJar(flow: Flow, { path, scope }: Binding, value: Expression): string | undefined {
  const name = path.at(-1) ?? '';
  const isJar = path.length > 1 && /^(?:cookies|\$?_COOKIE)$/.test(path.at(-2) ?? '');
  if (!isJar || flow.facts.language !== 'ruby' || value.kind === 'literal') return undefined;
  if (flow.names.kindOf(name) === undefined || /csrf|xsrf/i.test(name)) return undefined;
  if (flow.worth(value, scope) === 'harmless') return undefined;
  const isClosed =
    value.kind === 'object' &&
    value.entries.some(
      (entry) =>
        /^http_?only$/i.test(entry.key ?? '') && !(entry.value.kind === 'literal' && entry.value.value === false),
    );
  return isClosed ? undefined : name;
}
