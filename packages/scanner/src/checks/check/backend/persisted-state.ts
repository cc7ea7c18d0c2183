import type { Call, Entry, Expression, ObjectLiteral } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import type { PlacedCall } from '../../flow/scope-index.ts';
import { walk } from '../../flow/walk.ts';
import type { CodeProblem } from '../check.ts';
import { backendProblem } from './backend-problem.ts';
import { calleeName } from './callee-name.ts';

/** Stores that are not open to every script. */
const CLOSED = /secure|encrypt|keychain|memory/i;
/** Options that list what is kept. */
const LISTS = /^(?:paths|pick|whitelist|include|partialize|reducer)$/;

/** Tokens in the state of an app that a store of state writes into the storage of the browser: zustand, Pinia, redux-persist. */
export function persistedState(flow: Flow, { call, scope }: PlacedCall): readonly CodeProblem[] {
  if (flow.facts.language !== 'javascript') return [];
  const name = calleeName(flow, call, scope);
  const secret = keptSecret(flow, call, name);
  if (secret === undefined) return [];
  const reason = `${secret.name} is a part of the state that is kept where every script of the page can read it`;
  return [backendProblem(secret.place, secret.name, reason, 'medium')];
}

interface Kept {
  readonly name: string;
  readonly place: Entry | Expression;
}

function keptSecret(flow: Flow, { args }: Call, name: string): Kept | undefined {
  const [first, second, third] = args.map(({ value }) => value);
  if (/(?:^|\.)persist$/.test(name) && first?.kind === 'function' && second?.kind === 'object')
    return ofState(flow, stateOf(flow, first), second);
  if (/(?:^|\.)defineStore$/.test(name)) return ofPinia(flow, [second ?? first, third]);
  if (
    /(?:^|\.)(?:persistReducer|createPersistedState|persistStore|localStorageSync)$/.test(name) &&
    first?.kind === 'object'
  )
    return listed(flow, first);
  return undefined;
}

function ofPinia(flow: Flow, [store, options]: readonly (Expression | undefined)[]): Kept | undefined {
  const settings = options?.kind === 'object' ? options : store?.kind === 'object' ? store : undefined;
  const persist = settings?.entries.find(({ key }) => key === 'persist')?.value;
  if (persist === undefined || (persist.kind === 'literal' && persist.value !== true)) return undefined;
  const state = store?.kind === 'object' ? store.entries.find(({ key }) => key === 'state')?.value : store;
  if (state === undefined) return undefined;
  return ofState(flow, stateOf(flow, state), persist.kind === 'object' ? persist : undefined);
}

/** What a function gives as the state. */
function stateOf(flow: Flow, value: Expression): readonly ObjectLiteral[] {
  if (value.kind === 'object') return [value];
  if (value.kind !== 'function') return [];
  return flow.index.returnsOf(value.scope).flatMap((each) => (each.value.kind === 'object' ? [each.value] : []));
}

/** The state as a whole, or what of it the options say to keep. */
function ofState(flow: Flow, states: readonly ObjectLiteral[], options: ObjectLiteral | undefined): Kept | undefined {
  if (options !== undefined && isClosed(flow, options)) return undefined;
  const isListed = options?.entries.some(({ key }) => LISTS.test(key ?? '')) === true;
  return options !== undefined && isListed
    ? listed(flow, options)
    : states.flatMap(({ entries }) => secretsOf(flow, entries))[0];
}

function secretsOf(flow: Flow, entries: readonly Entry[]): readonly Kept[] {
  return entries.flatMap((entry) => {
    const { key = '', value } = entry;
    if (value.kind === 'object') return secretsOf(flow, value.entries);
    return value.kind !== 'function' && flow.names.kindOf(key) !== undefined ? [{ name: key, place: entry }] : [];
  });
}

/** `paths: ['auth.token']`, `whitelist: ['token']`, `partialize: (state) => ({ token: state.token })`. */
function listed(flow: Flow, options: ObjectLiteral): Kept | undefined {
  if (isClosed(flow, options)) return undefined;
  for (const { key, value } of options.entries) {
    if (!LISTS.test(key ?? '')) continue;
    const [made] = stateOf(flow, value).flatMap(({ entries }) => secretsOf(flow, entries));
    if (made !== undefined) return made;
    const items = value.kind === 'array' ? value.items : [];
    for (const item of items) {
      const name = (flow.fold(item, 0) ?? '').replace(/^.*\./s, '');
      if (flow.names.kindOf(name) !== undefined) return { name, place: item };
    }
  }
  return undefined;
}

/** `storage: createJSONStorage(() => secureStorage)`. */
function isClosed(flow: Flow, { entries }: ObjectLiteral): boolean {
  const storage = entries.find(({ key }) => key === 'storage')?.value;
  return storage !== undefined && namesClosed(flow, storage);
}

function namesClosed(flow: Flow, value: Expression): boolean {
  let is = false;
  walk(value, (each) => {
    if (each.kind === 'name') is ||= CLOSED.test(each.name);
    if (each.kind === 'member') is ||= CLOSED.test(each.property ?? '');
    if (each.kind === 'function')
      is ||= flow.index.returnsOf(each.scope).some((given) => namesClosed(flow, given.value));
  });
  return is;
}
