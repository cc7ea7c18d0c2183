import type { Call } from '../../fact/expression.ts';
import { isComplaint } from './message.ts';

/** Go's `fmt.Fprintf(w, "wrong password %s", …)`: a complaint that is printed to whoever asked. */
export function writesAnswer({ args }: Call, name: string): boolean {
  const [first, format] = args;
  if (!/(?:^|\.)Fprint(?:f|ln)?$/.test(name) || first?.value.kind !== 'name') return false;
  return /^(?:w|rw|writer|res|resp)$/.test(first.value.name) && format !== undefined && isComplaint(format.value);
}

/** `json.NewEncoder(w).Encode(value)`. */
export function encodesAnswer({ callee }: Call, name: string): boolean {
  if (!/(?:^|\.)NewEncoder\(\)\.Encode$/.test(name) || callee.kind !== 'member' || callee.object.kind !== 'call')
    return false;
  const [to] = callee.object.args;
  return to?.value.kind === 'name' && /^(?:w|rw|writer|res|resp)$/.test(to.value.name);
}
