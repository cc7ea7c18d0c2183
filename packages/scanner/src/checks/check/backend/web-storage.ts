import { dottedName } from '../../fact/dotted-name.ts';
import type { Call, Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import { isSecret } from '../../flow/worth.ts';
import type { CodeProblem } from '../check.ts';
import { backendProblem } from './backend-problem.ts';
import { calleeName } from './callee-name.ts';

const STORAGE =
  /(?:^|\.)_?(?:localStorage|sessionStorage|AsyncStorage|local[fF]orage|[lL]ocalStorageService|[sS]essionStorageService)\.(?:setItem|SetItem(?:AsString)?(?:Async)?|setItemAsync|set|store)$/;
/** Another name for one of the above. */
const SOME_STORAGE = /(?:^|[._])\w*[sS]torage\.(?:setItem|set)$/;
const WEB = /\b(?:localStorage|sessionStorage|AsyncStorage)\b|\bStorage\b/;
/** Hooks and stores whose first argument is the key under which a browser keeps their value. */
const HOOK =
  /(?:^|\.)(?:use(?:Local|Session)Storage(?:State|Value)?|useStorage|usePersisted?State|useStickyState|createPersistedState|atomWithStorage|persistentAtom|persisted|persistable)$/;
/** Packages for stores that are plain files or the storage of a browser. */
const PACKAGE =
  /^(?:electron-store|conf|configstore|localforage|store2?|store\/.+|lockr|idb-keyval|react-native-mmkv|react-native-default-preference)$/;
const CLOSED = /secure|encrypt|keychain|keytar|memory/i;

/** Tokens in the storage of a browser, where every script of the page can read them, and in stores like it. */
export function webStorage(flow: Flow, { call, scope }: PlacedCall, text: string): readonly CodeProblem[] {
  if (flow.facts.language !== 'javascript' && flow.facts.language !== 'csharp') return [];
  const name = calleeName(flow, call, scope) || (dottedName(call.callee) ?? '');
  if (CLOSED.test(name)) return [];
  if (HOOK.test(name)) return named(flow, call, scope);
  if (/InvokeVoid(?:Async)?$|InvokeAsync$/.test(name)) return invoked(flow, call, scope);
  if (name.endsWith('.multiSet')) return several(flow, call, scope);
  const isStorage = STORAGE.test(name) || (SOME_STORAGE.test(name) && WEB.test(text)) || isPackage(flow, call, scope);
  return isStorage
    ? kept(
        flow,
        call.args.map(({ value }) => value),
        scope,
      )
    : [];
}

function kept(flow: Flow, [key, value]: readonly Expression[], scope: number): readonly CodeProblem[] {
  if (key === undefined || value === undefined) return [];
  const subject = secretIn(flow, key, value, scope);
  return subject === undefined ? [] : [problem(value, subject)];
}

function secretIn(flow: Flow, key: Expression, value: Expression, scope: number): string | undefined {
  const worth = flow.printed(value, scope);
  if (isSecret(worth)) return worth.name;
  const isOpen = worth === 'unknown' && value.kind !== 'literal' && !isHidden(value);
  return isOpen ? secretKey(flow, key, scope) : undefined;
}

/** `encrypt(token)`. */
function isHidden(value: Expression): boolean {
  return value.kind === 'call' && /encrypt|seal|cipher/i.test(dottedName(value.callee) ?? '');
}

function secretKey(flow: Flow, key: Expression, scope: number): string | undefined {
  const text = flow.fold(key, scope);
  const last = text === undefined ? undefined : text.slice(text.search(/[^.:/]+$/));
  return last !== undefined && flow.names.kindOf(last) !== undefined && !/csrf|xsrf/i.test(last) ? last : undefined;
}

function problem(place: Expression, subject: string): CodeProblem {
  return backendProblem(place, subject, `${subject} is kept where every script of the page can read it`, 'medium');
}

/** `useLocalStorage('access_token', '')`. */
function named(flow: Flow, { args }: Call, scope: number): readonly CodeProblem[] {
  const key = args[0]?.value;
  const subject = key === undefined ? undefined : secretKey(flow, key, scope);
  return key === undefined || subject === undefined ? [] : [problem(key, subject)];
}

/** Blazor's `js.InvokeVoidAsync("localStorage.setItem", "token", token)`. */
function invoked(flow: Flow, { args }: Call, scope: number): readonly CodeProblem[] {
  const [target, ...rest] = args.map(({ value }) => value);
  const isStorage = target !== undefined && /^(?:local|session)Storage\.setItem$/.test(flow.fold(target, scope) ?? '');
  return isStorage ? kept(flow, rest, scope) : [];
}

/** `AsyncStorage.multiSet([['token', token]])`. */
function several(flow: Flow, { args }: Call, scope: number): readonly CodeProblem[] {
  const pairs = args[0]?.value;
  if (pairs?.kind !== 'array') return [];
  return pairs.items.flatMap((pair) => (pair.kind === 'array' ? kept(flow, pair.items, scope) : [])).slice(0, 1);
}

/** `new Store()` of electron-store, and the like, that is given no key to encrypt with. */
function isPackage(flow: Flow, { callee }: Call, scope: number): boolean {
  if (callee.kind === 'name') return /^set$/.test(callee.name) && isOfPackage(flow, callee.name);
  if (callee.kind !== 'member' || !/^(?:set|setItem|put|setString)$/.test(callee.property ?? '')) return false;
  if (callee.object.kind !== 'name') return false;
  if (isOfPackage(flow, callee.object.name)) return true;
  return flow.index
    .bindingsOf(callee.object.name, scope)
    .some(({ value }) => value?.kind === 'call' && isOpenStore(flow, value));
}

function isOpenStore(flow: Flow, { callee, args, isNew }: Call): boolean {
  if (isNew !== true || callee.kind !== 'name' || !isOfPackage(flow, callee.name)) return false;
  return !args.some(({ value }) => value.kind === 'object' && value.entries.some(({ key }) => key === 'encryptionKey'));
}

function isOfPackage(flow: Flow, name: string): boolean {
  return PACKAGE.test(flow.index.importOf(name)?.module ?? '');
}
