import type { Outcome } from '../change.ts';
import { removeBlocks } from '../edit/marked-block.ts';
import { GUARDED_HOOKS, type GuardedHook } from '../hook-name.ts';
import { addLefthook, callsLeaklint, newHook } from './lefthook-lines.ts';
import type { HookManager, ManagedRepository } from './manager.ts';
import { needCommand } from './need-command.ts';
import { firstFile, writeText } from './text-file.ts';

const NAMES = ['lefthook', '.lefthook', '.config/lefthook'];
const EDITED = NAMES.flatMap((name) => [`${name}.yml`, `${name}.yaml`]);
/** Formats that are not edited. */
const PRINTED = NAMES.flatMap((name) => [`${name}.toml`, `${name}.json`]);

/** lefthook: a command, or a job, in `lefthook.yml`. */
export const lefthook: HookManager = { name: 'lefthook', isUsed, install, uninstall, guardOf };

function isUsed({ root, files }: ManagedRepository): boolean {
  return firstFile(root, [...EDITED, ...PRINTED], files) !== undefined;
}

async function install(repository: ManagedRepository): Promise<Outcome> {
  const { root, files } = repository;
  const command = needCommand(repository, 'lefthook');
  const file = firstFile(root, EDITED, files);
  const notes = GUARDED_HOOKS.every((hook) => isLefthook(hook, repository))
    ? []
    : ['to make it active: lefthook install'];
  let text = file?.text;
  for (const hook of GUARDED_HOOKS) {
    text = text === undefined || callsLeaklint(text, hook) ? text : await addLefthook(text, { hook, command });
  }
  if (file === undefined || text === undefined) {
    const path = file?.path ?? firstFile(root, PRINTED, files)?.path ?? `${root}/lefthook.yml`;
    const lines = GUARDED_HOOKS.flatMap((hook) => newHook({ hook, command }));
    return { changes: [], notes, byHand: { file: path, lines } };
  }
  return { changes: [writeText(file, text, files)], notes };
}

function uninstall({ root, files }: ManagedRepository): Promise<Outcome> {
  const file = firstFile(root, EDITED, files);
  const changes = file === undefined ? [] : [writeText(file, removeBlocks(file.text), files)];
  return Promise.resolve({ changes, notes: [] });
}

function guardOf(hook: GuardedHook, repository: ManagedRepository): string | undefined {
  const file = firstFile(repository.root, [...EDITED, ...PRINTED], repository.files);
  return file !== undefined && callsLeaklint(file.text, hook) && isLefthook(hook, repository) ? file.path : undefined;
}

/** Whether the hook that git runs is lefthook's. */
function isLefthook(hook: GuardedHook, { place, files }: ManagedRepository): boolean {
  return firstFile(place.hooksFolder, [hook], files)?.text.includes('lefthook') === true;
}
