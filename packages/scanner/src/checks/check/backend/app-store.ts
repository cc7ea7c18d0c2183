import { dottedName } from '../../fact/dotted-name.ts';
import type { Argument, Call, Expression } from '../../fact/expression.ts';
import type { LanguageName } from '../../fact/language-name.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import { isSecret } from '../../flow/worth.ts';
import type { CodeProblem } from '../check.ts';
import { backendProblem } from './backend-problem.ts';
import { calleeName } from './callee-name.ts';

interface Store {
  /** Calls that keep a value, by the end of their dotted name. */
  readonly calls: RegExp;
  /** What the file must say for a call of so plain a name to mean that. */
  readonly text?: RegExp;
}

/** Stores of apps that are plain files, by the language of the app. */
const STORES: Partial<Readonly<Record<LanguageName, readonly Store[]>>> = {
  swift: [
    { calls: /(?:^|\.)(?:UserDefaults(?:\.\w+)?|\w*[dD]efaults|\w*[kK]eyValueStore(?:\.\w+)?)\.(?:set|setValue)$/ },
  ],
  dart: [
    { calls: /(?:^|\.)\w*(?:[pP]refs|[pP]references)(?:\(\))?\.setString$/ },
    { calls: /(?:^|\.)setString(?:List)?$/, text: /\bSharedPreferences/ },
    { calls: /(?:^|\.)put$/, text: /\bHive\./ },
    { calls: /(?:^|\.)write$/, text: /\bGetStorage\b/ },
  ],
  kotlin: [
    { calls: /(?:[pP]ref\w*(?:\(\))?\.edit\(\)|\beditor|^edit\(\))(?:\.\w+\(\))*\.putString$/ },
    { calls: /(?:^|\.)putString$/, text: /\.edit\b/ },
    { calls: /(?:^|\.)stringPreferencesKey$/ },
  ],
  java: [
    { calls: /(?:[pP]ref\w*(?:\(\))?\.edit\(\)|\beditor|^edit\(\))(?:\.\w+\(\))*\.putString$/ },
    { calls: /(?:^|\.)putString$/, text: /\bSharedPreferences\b/ },
    { calls: /(?:^|\.)\w*[pP]ref\w*(?:\(\))?\.put$/, text: /\bjava\.util\.prefs\b|\bPreferences\.user/ },
  ],
  csharp: [{ calls: /(?:^|\.)Preferences(?:\.Default)?\.Set$/ }],
  python: [{ calls: /(?:^|\.)setValue$/, text: /\bQSettings\b/ }],
};
/** Bundles of a screen and messages have the same methods. */
const OTHER = /\b(?:bundle|args|arguments|outState|savedInstanceState|extras|data|intent)\w*\.putString$/i;

/** Tokens in the preferences of an app, and texts that write themselves into a file. */
export function appStores(flow: Flow, { call, scope }: PlacedCall, text: string): readonly CodeProblem[] {
  const { language } = flow.facts;
  const stores = STORES[language];
  if (stores === undefined) return [];
  const name = calleeName(flow, call, scope) || (dottedName(call.callee) ?? '');
  if (name.endsWith('.write') && language === 'swift') return written(flow, call, scope);
  if (/secure|encrypt|keychain/i.test(name) || OTHER.test(name)) return [];
  if (!stores.some((store) => store.calls.test(name) && store.text?.test(text) !== false)) return [];
  if (name.endsWith('putString') && !isEdited(flow, call, { name, scope })) return [];
  if (isEncrypted(flow, text)) return [];
  const [first, second] = call.args;
  // In Swift, the value comes first.
  const [key, value] = language === 'swift' ? [second, first] : [first, second];
  if (key === undefined) return [];
  return value === undefined && language === 'kotlin' ? declared(flow, key, scope) : kept(flow, { key, value }, scope);
}

/** Within `prefs.edit { … }`, on what `edit()` gives, or on an editor. */
function isEdited(
  flow: Flow,
  { callee }: Call,
  { name, scope }: { readonly name: string; readonly scope: number },
): boolean {
  if (/edit(?:or)?(?:\(\))?(?:\.\w+\(\))*\.putString$/i.test(name)) return true;
  if (callee.kind === 'name') {
    const around = flow.index.handedTo(scope);
    if (around === undefined) return false;
    const called = calleeName(flow, around.call, around.scope);
    return (
      /(?:^|\.)edit(?:\(\))?(?:\.(?:apply|run|also))?$/.test(called) ||
      around.call.args.some(({ value }) => isEditor(flow, value, scope))
    );
  }
  return callee.kind === 'member' && isEditor(flow, callee.object, scope);
}

function isEditor(flow: Flow, value: Expression, scope: number): boolean {
  if (value.kind === 'call') return /(?:^|\.)edit(?:\(\)|$)/.test(calleeName(flow, value, scope));
  if (value.kind !== 'name') return false;
  return flow.index
    .bindingsOf(value.name, scope)
    .some(
      (binding) =>
        (binding.type ?? '').includes('Editor') ||
        (binding.value?.kind === 'call' && isEditor(flow, binding.value, binding.scope)),
    );
}

const encrypted = new WeakMap<Flow, boolean>();

function isEncrypted(flow: Flow, text: string): boolean {
  let is = encrypted.get(flow);
  if (is === undefined)
    encrypted.set(
      flow,
      (is = /\bEncryptedSharedPreferences\b|\bHiveAesCipher\b|\.encrypt\w*\(|\bMasterKey\b/.test(text)),
    );
  return is;
}

/** DataStore's `stringPreferencesKey("refresh_token")`: what is kept under that name. */
function declared(flow: Flow, key: Argument, scope: number): readonly CodeProblem[] {
  const text = flow.fold(key.value, scope) ?? '';
  return flow.names.kindOf(text) === undefined ? [] : [inPreferences(key, text)];
}

function kept(
  flow: Flow,
  { key, value }: { readonly key: Argument; readonly value: Argument | undefined },
  scope: number,
): readonly CodeProblem[] {
  if (value === undefined) return [];
  const worth = flow.worth(value.value, scope);
  if (value.value.kind === 'literal' || worth === 'harmless') return [];
  const text = flow.fold(key.value, scope) ?? '';
  const named = flow.names.kindOf(text) === undefined ? undefined : text;
  const subject = isSecret(worth) ? worth.name : named;
  return subject === undefined ? [] : [inPreferences(value, subject)];
}

function inPreferences(place: Argument, subject: string): CodeProblem {
  return backendProblem(place, subject, `${subject} is kept in preferences, a plain file of the app`, 'medium');
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

/** SwiftUI's `@AppStorage("auth_token")`, which the language's reader passes over. */
export function appStorage(flow: Flow, text: string): readonly CodeProblem[] {
  if (flow.facts.language !== 'swift') return [];
  return [...text.matchAll(/@AppStorage\(\s*"([\w.-]{1,80})"/g)].flatMap(({ 0: whole, 1: key = '', index }) => {
    const place = { start: index, end: index + whole.length };
    if (flow.names.kindOf(key) === undefined) return [];
    return [backendProblem(place, key, `${key} is kept in preferences, a plain file of the app`, 'medium')];
  });
}
