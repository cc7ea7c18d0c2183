import type { Call } from '../../fact/expression.ts';
import type { Flow } from '../../flow/flow.ts';
import { walk } from '../../flow/walk.ts';

/** Whether a call opens a file to write it: `open(path, 'w')`, `os.OpenFile(path, os.O_WRONLY, …)`. */
export function isForWriting(flow: Flow, { args }: Call, scope: number): boolean {
  return args.slice(1).some(({ value }) => {
    let is = /^[wax]b?\+?$/.test(flow.fold(value, scope) ?? '');
    walk(value, (each) => {
      is ||= each.kind === 'member' && /^O?_?(?:WRONLY|CREAT|CREATE|TRUNC|RDWR|APPEND)$/.test(each.property ?? '');
    });
    return is;
  });
}
