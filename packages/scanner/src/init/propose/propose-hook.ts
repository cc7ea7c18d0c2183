import { ConfigError } from '../../core/errors.ts';
import type { HookRequest } from '../../hook/hook-request.ts';
import { installHooks } from '../../hook/install.ts';
import { createOverlay, type Overlay } from '../edit/overlay.ts';
import type { InitScene } from '../init-scene.ts';
import type { FileEdit, Proposal } from '../proposal.ts';

/** More lines than anybody wants to read of a script that `leaklint hook uninstall` takes away again. */
const LONG_SCRIPT = 40;

/** The hooks, as `leaklint hook install` would put them in: it is run for real on files that only remember. */
export async function proposeHook(scene: InitScene, request: HookRequest): Promise<Proposal> {
  const empty = { name: 'hook', title: 'Scan every commit before it is made', edits: [], commands: [] } as const;
  const overlay = createOverlay(scene.ports);
  try {
    const { byHand, notes } = await installHooks(request, overlay.ports);
    if (byHand !== undefined) {
      const what = `${shorten(byHand.file, scene.root)} is not edited here; add to it`;
      return { ...empty, byHand: [{ what, lines: byHand.lines }], notes };
    }
    const edits = editsOf(overlay, scene);
    const isNew = edits.length + overlay.settings.length > 0;
    const commands = isNew ? ['leaklint hook install'] : [];
    return { ...empty, edits, commands, byHand: [], notes: isNew ? [...overlay.settings, ...notes] : [] };
  } catch (error) {
    if (!(error instanceof ConfigError)) throw error;
    return { ...empty, byHand: [{ what: error.message, lines: ['leaklint hook install'] }], notes: [] };
  }
}

function editsOf({ written }: Overlay, { root, ports }: InitScene): readonly FileEdit[] {
  return [...written].flatMap(([file, content]): readonly FileEdit[] => {
    const bytes = ports.files.read(file);
    const before = bytes === undefined ? undefined : decode(bytes);
    const after = content === undefined ? '' : decode(content.bytes);
    if (content === undefined || before === after) return [];
    const lines = after.split('\n').length;
    const isLong = after.startsWith('#!') && lines > LONG_SCRIPT;
    const summary = isLong ? { summary: `a script of ${String(lines)} lines` } : {};
    return [{ path: shorten(file, root), before, after, ...summary }];
  });
}

function decode(bytes: Uint8Array): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
}

function shorten(file: string, root: string): string {
  return file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file;
}
