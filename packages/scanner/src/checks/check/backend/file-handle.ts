import type { Expression } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';

const OPENERS =
  /(?:^|[.:])(?:open|fopen|OpenFile|os\.Create|File(?:::|\.)create(?:_new)?|File\.(?:open|Create|OpenWrite|CreateText)|FileWriter|FileOutputStream|PrintWriter|StreamWriter|createWriteStream|newBufferedWriter|newOutputStream|openSync)$/;
/** Those that open a file in any way, and must say that it is to be written. */
const ANYHOW = /(?:^|[.:])(?:open|fopen|OpenFile|File\.open|openSync)$/;
const HANDLE = /^(?:f|fh|fp|file|fout|out_?file|handle|key_?file|writer|secret_?file|fd|w|output)$/;

/** Whether a call, by its callee's dotted name, opens a file. */
export function opensFile(name: string): boolean {
  return OPENERS.test(name);
}

/** Whether a call that opens a file may do it to read. */
export function mayRead(name: string): boolean {
  return ANYHOW.test(name) && !name.endsWith('shelve.open');
}

/** Whether a value is an open file, by its name or by where it comes from. */
export function isFileHandle(flow: Flow, value: Expression, scope: number): boolean {
  if (value.kind !== 'name') return false;
  if (HANDLE.test(value.name)) return true;
  return flow.index
    .bindingsOf(value.name, scope)
    .some(
      (binding) =>
        binding.value?.kind === 'call' && opensFile(flow.canonical(binding.value.callee, binding.scope) ?? ''),
    );
}
