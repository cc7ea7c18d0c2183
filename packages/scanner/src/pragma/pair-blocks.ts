import type { DirectiveKind } from './find-directives.ts';
import type { DirectiveDetails } from './parse-directive.ts';
import type { Pragma, PragmaScope } from './pragma.ts';

/** A pragma as it stands in the file, before begins and ends have found each other. */
export interface WrittenPragma extends DirectiveDetails {
  readonly kind: DirectiveKind;
  readonly words: string;
  readonly line: number;
  /** The first line after its comment. */
  readonly nextLine: number;
}

const NO_END = 'has no `leaklint: allow-end` after it';
const NO_BEGIN = 'has no `leaklint: allow-begin` before it';

/** Gives every pragma the lines that it covers; an end closes the innermost begin that is open. */
export function pairBlocks(written: readonly WrittenPragma[]): Pragma[] {
  const pragmas: Pragma[] = [];
  const open: WrittenPragma[] = [];
  for (const pragma of written) {
    if (pragma.problem !== undefined) pragmas.push(toPragma(pragma, 'line'));
    else if (pragma.kind === 'allow-begin') open.push(pragma);
    else if (pragma.kind === 'allow-end') pragmas.push(closeBlock(open.pop(), pragma));
    else pragmas.push(covering(pragma));
  }
  for (const begin of open) pragmas.push({ ...toPragma(begin, 'block'), problem: NO_END });
  return pragmas.sort((a, b) => a.line - b.line);
}

function closeBlock(begin: WrittenPragma | undefined, end: WrittenPragma): Pragma {
  if (begin === undefined) return { ...toPragma(end, 'block'), problem: NO_BEGIN };
  return { ...toPragma(begin, 'block'), lastLine: end.line };
}

function covering(written: WrittenPragma): Pragma {
  switch (written.kind) {
    case 'allow-next-line':
      return { ...toPragma(written, 'next-line'), firstLine: written.line + 1, lastLine: written.nextLine };
    case 'allow-file':
      return { ...toPragma(written, 'file'), firstLine: 1, lastLine: Number.MAX_SAFE_INTEGER };
    default:
      return toPragma(written, 'line');
  }
}

function toPragma(written: WrittenPragma, scope: PragmaScope): Pragma {
  const { line, ruleIds, until, reason, problem } = written;
  return { scope, line, firstLine: line, lastLine: line, ruleIds, until, reason, text: textOf(written), problem };
}

function textOf({ words, ruleIds, until }: WrittenPragma): string {
  const rules = ruleIds.length === 0 ? '' : `=${ruleIds.join(',')}`;
  return `${words}${rules}${until === undefined ? '' : ` until ${until}`}`;
}
