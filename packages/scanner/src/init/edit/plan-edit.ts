import type { InitScene } from '../init-scene.ts';
import type { ByHand, FileEdit } from '../proposal.ts';

export type PlannedEdit =
  { readonly edit: FileEdit; readonly byHand?: undefined } | { readonly edit?: undefined; readonly byHand: ByHand };

const OWNER_WRITES = 0o200;

/** An edit of a file, or, where the file is not to be written, the lines for it. */
export function planEdit(
  path: string,
  { after, lines }: { readonly after: string; readonly lines: readonly string[] },
  scene: InitScene,
): PlannedEdit {
  const problem = whyNotWritten(path, scene);
  if (problem === undefined) return { edit: { path, before: scene.read(path), after } };
  return { byHand: { what: `${path} ${problem}, so it is left as it is; add to it`, lines } };
}

/** Mode bits count for root, too: whoever made a file read-only meant it. */
function whyNotWritten(path: string, { root, ports }: InitScene): string | undefined {
  const entry = ports.files.entryOf(`${root}/${path}`);
  if (entry === undefined) return undefined;
  if (entry.kind !== 'file') return `is a ${entry.kind === 'other' ? 'special file' : entry.kind}`;
  return (entry.mode & OWNER_WRITES) === 0 ? 'is read-only' : undefined;
}
