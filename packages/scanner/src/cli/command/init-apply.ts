import { ScanError } from '../../core/errors.ts';
import type { InitScene } from '../../init/init-scene.ts';
import type { Proposal } from '../../init/proposal.ts';
import { parseCommandLine } from '../flags/parse-command-line.ts';
import { printOut } from '../output/print.ts';

/** Does what a proposal says, nothing else. */
export async function applyProposal({ name, edits, commands }: Proposal, scene: InitScene): Promise<void> {
  // What the commands write themselves was only shown.
  const own = name === 'hook' ? [] : edits.filter(({ summary }) => summary === undefined);
  for (const { path, before, after } of own) {
    if (scene.read(path) !== before)
      throw new ScanError(`${path}: it was changed meanwhile; run \`leaklint init\` again`);
    scene.ports.files.write(`${scene.root}/${path}`, new TextEncoder().encode(after));
    printOut(`${before === undefined ? 'added' : 'changed'}  ${path}\n`);
  }
  for (const command of commands) await runShown(command);
}

/** Runs a command of leaklint as it was shown. */
async function runShown(shown: string): Promise<void> {
  const command = parseCommandLine(shown.split(' ').slice(1));
  if (command.command === 'baseline') await (await import('./baseline.ts')).runBaseline(command);
  if (command.command === 'hook') await (await import('./hook.ts')).runHook(command);
}
