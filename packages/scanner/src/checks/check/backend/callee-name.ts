import type { Call } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';

/** The dotted name of what is called, or the last part of it where it is called on what another call gives. */
export function calleeName(flow: Flow, { callee }: Pick<Call, 'callee'>, scope: number): string {
  return flow.canonical(callee, scope) ?? (callee.kind === 'member' ? (callee.property ?? '') : '');
}
