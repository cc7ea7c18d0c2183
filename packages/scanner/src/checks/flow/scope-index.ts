import { dottedName } from '../fact/dotted-name.ts';
import type { Call, Expression } from '../fact/expression.ts';
import type { Binding, Fact, Import, Return } from '../fact/fact.ts';
import type { Facts } from '../fact/facts.ts';
import { createCompounds } from './compound-expressions.ts';

export interface PlacedCall {
  readonly call: Call;
  readonly scope: number;
}

/** Who is bound to what, and who calls whom, in one unit of code. */
export interface ScopeIndex {
  /** The bindings of a dotted name in the innermost scope that has any. */
  bindingsOf(name: string, scope: number): readonly Binding[];
  /** The names below a dotted name that something is assigned to: of `config.key = …`, `key`. */
  fieldsOf(name: string, scope: number): readonly Binding[];
  importOf(local: string): Import | undefined;
  /** Scopes of functions and classes by their name. */
  scopesNamed(name: string, kind: 'function' | 'class'): readonly number[];
  returnsOf(scope: number): readonly Return[];
  callsTo(name: string): readonly PlacedCall[];
  /** The fields of a class, and what is assigned to them through `this`. */
  classFields(scope: number): readonly Binding[];
  readonly calls: readonly PlacedCall[];
  /** The expressions within a fact that are made of others or read something, each before its parts. */
  compounds(fact: Fact): readonly Expression[];
  /** The properties of a name that are read anywhere. */
  propertiesOf(name: string): readonly string[];
  /** The call that a function without a name is handed to. */
  handedTo(scope: number): PlacedCall | undefined;
  /** The keys of objects that a function without a name stands behind: `{ formatError: (e) => … }`. */
  keyOf(scope: number): readonly string[];
  /** What is kept of expressions that were asked for before. */
  readonly known: Known;
}

/** What was found out of expressions, and for which scope. */
export interface Known {
  readonly names: Map<Expression, { readonly scope: number; readonly name: string | undefined }>;
}

const SELF = /^(?:this|self|cls|@|\$this|Me|super)(?=\.|$)/;

const MAY_BE_SELF: ReadonlySet<number> = new Set(Array.from('tsc@$M', (letter) => letter.charCodeAt(0)));

/** Makes all ways to say `this` the same. */
export function normaliseSelf(name: string): string {
  // Nearly all names begin otherwise.
  if (!MAY_BE_SELF.has(name.charCodeAt(0))) return name;
  return name.replace(SELF, 'this').replace(/^@+/, 'this.');
}

/** Indexes the facts of a unit, once. */
export function createScopeIndex(facts: Facts): ScopeIndex {
  const tables = tablesOf(facts);
  const compounds = createCompounds();
  const calls = callsOf(facts, compounds);
  const byCallee = grouped(calls, calleeKey);
  let properties: ReadonlyMap<string, readonly string[]> | undefined;
  let keyed: ReadonlyMap<number, readonly string[]> | undefined;
  let handed: ReadonlyMap<number, PlacedCall> | undefined;
  const imports = new Map(facts.facts.filter((fact) => fact.kind === 'import').map((fact) => [fact.local, fact]));
  const returns = grouped(
    facts.facts.filter((fact) => fact.kind === 'return'),
    ({ scope }) => scope,
  );
  const named = grouped(
    [...facts.scopes.keys()],
    (at) => `${facts.scopes[at]?.kind ?? ''} ${facts.scopes[at]?.name ?? ''}`,
  );
  return {
    calls,
    compounds,
    propertiesOf: (name) => (properties ??= propertiesRead(facts, compounds)).get(name) ?? [],
    keyOf: (scope) => (keyed ??= keysOfFunctions(facts, compounds)).get(scope) ?? [],
    handedTo: (scope) => (handed ??= functionsHanded(calls)).get(scope),
    bindingsOf: (name, scope) => lookUp(facts, tables, { name: normaliseSelf(name), scope }),
    fieldsOf: (name, scope) => fieldsBelow(facts, tables, { name: normaliseSelf(name), scope }),
    importOf: (local) => imports.get(local),
    scopesNamed: (name, kind) => (name === '' ? [] : (named.get(`${kind} ${name}`) ?? [])),
    returnsOf: (scope) => returns.get(scope) ?? [],
    callsTo: (name) => byCallee.get(name) ?? [],
    classFields: (scope) => classFields(tables[scope]),
    known: { names: new Map() },
  };
}

interface Place {
  readonly name: string;
  readonly scope: number;
}

type Tables = readonly Map<string, Binding[]>[];

function tablesOf(facts: Facts): Tables {
  const tables = facts.scopes.map(() => new Map<string, Binding[]>());
  const bindings = facts.facts.filter((fact) => fact.kind === 'binding');
  for (const binding of bindings) {
    if (binding.how === 'assignment') continue;
    put(tables[binding.scope], normaliseSelf(binding.path.join('.')), binding);
    if (binding.how === 'field') put(tables[binding.scope], `this.${binding.path.join('.')}`, binding);
  }
  for (const binding of bindings) {
    if (binding.how !== 'assignment') continue;
    const name = normaliseSelf(binding.path.join('.'));
    put(tables[homeOf(facts, tables, { name, scope: binding.scope })], name, binding);
  }
  return tables;
}

function put(table: Map<string, Binding[]> | undefined, name: string, binding: Binding): void {
  const there = table?.get(name);
  if (there === undefined) table?.set(name, [binding]);
  else there.push(binding);
}

/** An assignment belongs where its name is declared; through `this`, to the class around it. */
function homeOf(facts: Facts, tables: Tables, { name, scope }: Place): number {
  const isOwn = name.startsWith('this.');
  for (let at: number | undefined = scope; at !== undefined; at = facts.scopes[at]?.parent) {
    if (isOwn ? facts.scopes[at]?.kind === 'class' : tables[at]?.has(name) === true) return at;
  }
  return isOwn ? 0 : scope;
}

function lookUp(facts: Facts, tables: Tables, { name, scope }: Place): readonly Binding[] {
  for (let at: number | undefined = scope; at !== undefined; at = facts.scopes[at]?.parent) {
    const found = tables[at]?.get(name);
    if (found !== undefined) return found;
  }
  return [];
}

function fieldsBelow(facts: Facts, tables: Tables, { name, scope }: Place): readonly Binding[] {
  const found: Binding[] = [];
  for (let at: number | undefined = scope; at !== undefined; at = facts.scopes[at]?.parent) {
    for (const [path, bindings] of tables[at] ?? []) if (path.startsWith(`${name}.`)) found.push(...bindings);
  }
  return found;
}

function classFields(table: Map<string, Binding[]> | undefined): readonly Binding[] {
  return [...(table ?? [])].flatMap(([name, bindings]) => (name.startsWith('this.') ? bindings : []));
}

function callsOf(facts: Facts, compounds: ScopeIndex['compounds']): readonly PlacedCall[] {
  const calls: PlacedCall[] = [];
  for (const fact of facts.facts)
    for (const each of compounds(fact)) if (each.kind === 'call') calls.push({ call: each, scope: fact.scope });
  return calls;
}

function propertiesRead(facts: Facts, compounds: ScopeIndex['compounds']): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  const collect = (each: Expression): void => {
    if (each.kind !== 'member' || each.object.kind !== 'name' || each.property === undefined) return;
    const known = found.get(each.object.name);
    if (known === undefined) found.set(each.object.name, [each.property]);
    else known.push(each.property);
  };
  for (const fact of facts.facts) compounds(fact).forEach(collect);
  return found;
}

function functionsHanded(calls: readonly PlacedCall[]): ReadonlyMap<number, PlacedCall> {
  const found = new Map<number, PlacedCall>();
  for (const placed of calls)
    for (const { value } of placed.call.args) if (value.kind === 'function') found.set(value.scope, placed);
  return found;
}

/** An entry of an object, or an argument with a name. */
interface Keyed {
  readonly key?: string | undefined;
  readonly name?: string;
  readonly value: Expression;
}

function keysOfFunctions(facts: Facts, compounds: ScopeIndex['compounds']): ReadonlyMap<number, readonly string[]> {
  const found = new Map<number, readonly string[]>();
  const collect = (name: string | undefined, value: Expression): void => {
    if (name !== undefined && value.kind === 'function')
      found.set(value.scope, [...(found.get(value.scope) ?? []), name]);
  };
  for (const fact of facts.facts) {
    for (const each of compounds(fact)) {
      const parts: readonly Keyed[] = each.kind === 'object' ? each.entries : each.kind === 'call' ? each.args : [];
      for (const { key, name = key, value } of parts) collect(name, value);
    }
    if (fact.kind === 'binding' && fact.value !== undefined) collect(fact.path.at(-1), fact.value);
  }
  return found;
}

/** The last part of a callee's dotted name. */
function calleeKey({ call: { callee } }: PlacedCall): string {
  if (callee.kind === 'name') return callee.name.slice(callee.name.lastIndexOf('.') + 1);
  const name = dottedName(callee) ?? '';
  return name.slice(name.lastIndexOf('.') + 1);
}

function grouped<Item, Key>(items: readonly Item[], keyOf: (item: Item) => Key): ReadonlyMap<Key, readonly Item[]> {
  const groups = new Map<Key, Item[]>();
  for (const item of items) {
    const key = keyOf(item);
    const group = groups.get(key);
    if (group === undefined) groups.set(key, [item]);
    else group.push(item);
  }
  return groups;
}
