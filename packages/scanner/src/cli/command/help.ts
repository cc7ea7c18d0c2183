import { renderHelp } from '../help/render-help.ts';
import type { HelpCommand } from '../flags/parsed-command.ts';
import { printError, printOut } from '../output/print.ts';

/** `leaklint help`, `--help`, and a bare `leaklint`, which is an error. */
export function runHelp({ topic, isAsked }: HelpCommand): number {
  const text = renderHelp(topic);
  if (isAsked) {
    printOut(text);
    return 0;
  }
  printError(text.trimEnd());
  return 2;
}
