import type { Argument } from '../../../fact/expression.ts';
import type { Fact } from '../../../fact/fact.ts';
import { secretKind } from '../../../vocabulary/secret-name.ts';
import { isPlainSecret, type LiteralPlace } from '../plain-secret.ts';

/** Takes the passwords of what is thrown away (`docker run -e POSTGRES_PASSWORD=postgres` of a pipeline) for unknown. */
export function withoutMadeUp(fact: Fact, place: LiteralPlace): Fact {
  if (fact.kind !== 'command' || !place.isThrowaway) return fact;
  return { ...fact, args: fact.args.map((argument) => (isMadeUp(argument, place) ? unknown(argument) : argument)) };
}

function isMadeUp({ value }: Argument, place: LiteralPlace): boolean {
  if (value.kind !== 'literal') return false;
  const [, name = '', text = ''] = /^(?:--[\w-]+=)?([A-Za-z_][\w.-]*)=([\s\S]*)$/.exec(String(value.value)) ?? [];
  return secretKind(name) !== undefined && !isPlainSecret(name, text, place);
}

function unknown(argument: Argument): Argument {
  const { start, end } = argument;
  return { ...argument, value: { kind: 'opaque', parts: [], start, end } };
}
