import type { Binding } from '../../fact/fact.ts';
import type { Flow } from '../../flow/flow.ts';
import type { SecretDefault } from './secret-default.ts';

/** `key = getenv("KEY"); if key == "" { key = "…" }`: read first, and set to a literal later on. */
export function reassigned(flow: Flow): readonly SecretDefault[] {
  const guards = flow.facts.facts.filter((fact) => fact.kind === 'guard');
  return flow.facts.facts.flatMap((fact) => {
    if (fact.kind !== 'binding' || fact.value?.kind !== 'literal' || typeof fact.value.value !== 'string') return [];
    if (fact.how !== 'assignment' && fact.how !== 'variable' && fact.how !== 'environment') return [];
    const isGuarded = guards.some(({ start, end }) => start <= fact.start && fact.end <= end);
    const variable = isGuarded ? readBefore(flow, fact) : undefined;
    return variable === undefined ? [] : [{ name: variable, value: fact.value, scope: fact.scope, isSure: true }];
  });
}

/** The variable of the environment that the name was read from earlier, or that the name is itself (`process.env.KEY = …`). */
function readBefore(flow: Flow, { path, scope, start, target }: Binding): string | undefined {
  const name = path.join('.');
  for (const binding of flow.index.bindingsOf(name, scope)) {
    if (binding.start >= start || binding.value === undefined) continue;
    const variable = flow.environmentRead(binding.value, binding.scope)?.variable ?? settingOf(flow, binding);
    if (variable !== undefined) return variable;
  }
  if (path.length < 2) return undefined;
  const object = path
    .slice(0, -1)
    .reduce<Parameters<Flow['environmentRead']>[0] | undefined>(
      (inner, part) =>
        inner === undefined
          ? { kind: 'name', name: part, ...target }
          : { kind: 'member', object: inner, property: part, ...target },
      undefined,
    );
  if (object === undefined) return undefined;
  return flow.environmentRead({ kind: 'member', object, property: path.at(-1), ...target }, scope)?.variable;
}

/** `k.String("auth.secret")`: a setting, by the name that its getter is given. */
function settingOf(flow: Flow, { value }: Binding): string | undefined {
  if (value?.kind !== 'call' || value.callee.kind !== 'member' || value.args.length !== 1) return undefined;
  if (!/^(?:get|string|str|value|read|lookup)/i.test(value.callee.property ?? '')) return undefined;
  const [key] = value.args;
  const name = key?.value.kind === 'literal' ? String(key.value.value) : '';
  return flow.names.kindOf(name.slice(name.lastIndexOf('.') + 1)) === undefined ? undefined : name;
}
