import type { Argument, Expression } from '../fact/expression.ts';
import type { Binding } from '../fact/fact.ts';

const PAGING =
  /^(?:next|continuation|page|sync|start|cursor|previous|prev|resume|delta)_?(?:page|list|sync|upload|continuation)?_?token$|next_?marker|^(?:last_?evaluated|exclusive_?start)_?key$/i;

/** Whether a token is bound to what says where a list goes on: `token = page.nextPageToken`. */
export function isPaging({ value }: Binding): boolean {
  return value !== undefined && reads(value);
}

function reads(value: Expression): boolean {
  switch (value.kind) {
    case 'member':
      return PAGING.test(value.property ?? '') || reads(value.object);
    case 'call': {
      const [first] = value.args;
      const key = first?.value.kind === 'literal' ? String(first.value.value) : '';
      const { callee } = value;
      const called = callee.kind === 'member' ? (callee.property ?? '').replace(/^get/, '') : '';
      if (PAGING.test(key) || PAGING.test(called) || value.args.some(asksForNext)) return true;
      return callee.kind === 'member' && reads(callee.object);
    }
    case 'fallback':
      return reads(value.value);
    case 'conditional':
      return reads(value.then) || reads(value.otherwise);
    default:
      return false;
  }
}

/** `jq -r '.NextToken // empty'`. */
function asksForNext({ value }: Argument): boolean {
  return (
    value.kind === 'literal' &&
    /^\.[\w.]*(?:next|continuation)_?(?:page|list)?_?(?:token|marker)\b/i.test(String(value.value))
  );
}
