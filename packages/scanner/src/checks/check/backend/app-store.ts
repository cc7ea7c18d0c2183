import { dottedName } from '../../fact/dotted-name.ts';
import type { Argument, Call } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import { isSecret } from '../../flow/worth.ts';
import type { CodeProblem } from '../check.ts';
import { backendProblem } from './backend-problem.ts';

/** Stores of apps that are a plain file: of Swift, whose value comes first, and of Flutter. */
const DEFAULTS = /(?:^|\.)(?:UserDefaults(?:\.\w+)?|\w*[dD]efaults)\.(?:set|setValue)$/;
const PREFERENCES = /(?:^|\.)\w*(?:[pP]refs|[pP]references)(?:\(\))?\.setString$/;

/** Tokens in the preferences of an app, and texts that write themselves into a file. */
export function appStores(flow: Flow, { call, scope }: PlacedCall): readonly CodeProblem[] {
  if (flow.facts.language !== 'swift' && flow.facts.language !== 'dart') return [];
  const name = dottedName(call.callee) ?? '';
  if (name.endsWith('.write') && flow.facts.language === 'swift') return written(flow, call, scope);
  const isPreference = PREFERENCES.test(name);
  if (!isPreference && !DEFAULTS.test(name)) return [];
  const [first, second] = call.args;
  const [key, value] = isPreference ? [first, second] : [second, first];
  return key === undefined || value === undefined ? [] : kept(flow, { key, value }, scope);
}

function kept(
  flow: Flow,
  { key, value }: { readonly key: Argument; readonly value: Argument },
  scope: number,
): readonly CodeProblem[] {
  const worth = flow.worth(value.value, scope);
  if (value.value.kind === 'literal' || worth === 'harmless') return [];
  const text = flow.fold(key.value, scope) ?? '';
  const named = flow.names.kindOf(text) === undefined ? undefined : text;
  const subject = isSecret(worth) ? worth.name : named;
  if (subject === undefined) return [];
  return [backendProblem(value, subject, `${subject} is kept in preferences, a plain file of the app`, 'medium')];
}

/** `token.write(to: file, …)`. */
function written(flow: Flow, { callee, args }: Call, scope: number): readonly CodeProblem[] {
  const isFile = args.some(({ name }) => name === 'to' || name === 'toFile');
  const isProtected = args.some(({ value }) => value.kind === 'array' || /[pP]rotection/.test(dottedName(value) ?? ''));
  if (!isFile || isProtected || callee.kind !== 'member') return [];
  const worth = flow.worth(callee.object, scope);
  if (!isSecret(worth)) return [];
  return [
    backendProblem(callee.object, worth.name, `${worth.name} is written into a file that others may read`, 'medium'),
  ];
}
