import type { CompletionCommand } from '../flags/parsed-command.ts';
import { printOut } from '../output/print.ts';
import { renderCompletion } from '../completion/render-completion.ts';

/** `leaklint completion SHELL`. */
export function runCompletion({ shell }: CompletionCommand): number {
  printOut(renderCompletion(shell));
  return 0;
}
