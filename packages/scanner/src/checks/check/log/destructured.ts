import type { Argument, Expression, Name } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import { fieldOfType } from '../backend/serialized.ts';
import type { CodeProblem } from '../check.ts';
import { problemOf } from '../problem-of.ts';

/** A place of a message into which an object goes with all that it holds: `"connecting with {@Options}"`. */
const WHOLE = /\{@\w+/;
/** What settings come wrapped in. */
const WRAPPED = /^IOptions(?:Snapshot|Monitor)?<(.+)>$/;

/** Objects with a secret among their fields that C#'s structured loggers take apart, whatever they print as. */
export function destructured(flow: Flow, args: readonly Argument[], scope: number): readonly CodeProblem[] {
  if (flow.facts.language !== 'csharp') return [];
  const at = args.findIndex(({ value }) => value.kind === 'literal' && WHOLE.test(String(value.value)));
  if (at === -1) return [];
  for (const { value } of args.slice(at + 1)) {
    const holder = holderIn(value);
    const bindings = holder === undefined ? [] : flow.index.bindingsOf(holder.name, scope);
    for (const { type = '', scope: own } of bindings) {
      const field = fieldOfType(flow, WRAPPED.exec(type)?.[1] ?? type, own);
      if (field === undefined) continue;
      const worth = { kind: 'secret', name: field, source: 'name', start: value.start, end: value.end } as const;
      return [problemOf('secret-in-log', worth, `${field} is logged with the object that holds it`)];
    }
  }
  return [];
}

/** `options` of `options`, `options.Value`, `options.CurrentValue`. */
function holderIn(value: Expression): Name | undefined {
  if (value.kind === 'name') return value;
  const isUnwrapped = value.kind === 'member' && /^(?:Value|CurrentValue)$/.test(value.property ?? '');
  return isUnwrapped && value.object.kind === 'name' ? value.object : undefined;
}
